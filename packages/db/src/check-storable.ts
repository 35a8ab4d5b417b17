import { InputError } from './input-error.ts';

/**
 * A NUL character or half of a character cannot be stored, and no keyboard writes them.
 * @throws InputError naming the field
 */
export function checkStorable(fields: object): void {
  for (const [field, value] of Object.entries(fields)) {
    if (isStorable(value)) continue;
    throw new InputError({
      [field]: 'This holds a character that is none, such as NUL. Take it out.',
    });
  }
}

function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => isStorable(key) && isStorable(inner));
}
