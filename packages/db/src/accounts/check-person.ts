import { type Role, roleSchema } from '@touchstone/evidence';
import { z } from 'zod';
import { InputError } from '../input-error.ts';

const schema = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Say by what name the others see them.')
    .max(100, 'Say it in 100 characters.')
    .refine(
      (name) => !/\p{Cc}/u.test(name),
      'A name has no line breaks and no control characters.',
    ),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(254, 'An e-mail address has at most 254 characters.')
    .pipe(z.email('Write an e-mail address, such as you@example.org.')),
  role: roleSchema,
});

/** What was given of a person, tidied. @throws InputError */
export function checkPerson(person: { name: string; email: string; role: Role }) {
  const { data, error } = schema.safeParse(person);
  if (data) return data;
  throw new InputError(Object.fromEntries(error.issues.map((i) => [i.path.join('.'), i.message])));
}

/** @throws InputError */
export function checkName(name: string): string {
  const { data, error } = schema.shape.name.safeParse(name);
  if (data !== undefined) return data;
  throw new InputError({ name: error.issues[0]?.message ?? 'Write a name.' });
}
