import { z } from 'zod';

/** A slug or an id as an address may name it. PostgreSQL's texts hold no NUL. */
export const nameSchema = z
  .string()
  .max(200)
  .refine((value) => !value.includes('\0'), 'holds a NUL character');

export function isName(value: string): boolean {
  return nameSchema.safeParse(value).success;
}
