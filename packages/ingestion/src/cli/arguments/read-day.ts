import { InvalidArgumentError } from 'commander';
import { z } from 'zod';

/** A day of the calendar: `2026-03-01`. */
export function readDay(text: string): string {
  const day = z.iso.date().safeParse(text);
  if (!day.success) throw new InvalidArgumentError('Write a day as 2026-03-01.');
  return day.data;
}
