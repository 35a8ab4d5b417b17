import { isDeepStrictEqual } from 'node:util';
import { snapshot } from './log-activity.ts';

/** Whether a row is as history left it, but for columns that tell no change of an editor's. */
export function isSameRow(row: object, after: unknown, { but }: { but: readonly string[] }) {
  const without = (object: object) =>
    Object.fromEntries(
      Object.entries(object).filter(([column, value]) => value !== null && !but.includes(column)),
    );
  if (typeof after !== 'object' || after === null) return false;
  return isDeepStrictEqual(without(snapshot(row)), without(after));
}
