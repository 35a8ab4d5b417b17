import { isoDate } from '../parse/read-iso-date.ts';

/** Finds the latest day on which a record was revised, in a text that comes in blocks. */
export function watchRevisions() {
  let latest: string | undefined;
  let before = '';
  return {
    push(text: string): void {
      // A date may stand across two blocks.
      const whole = before + text;
      for (const [, year, month, day] of whole.matchAll(revised)) {
        const date = isoDate({ year, month, day });
        if (date !== undefined && date > (latest ?? '')) latest = date;
      }
      before = whole.slice(-longest);
    },
    latest: () => latest,
  };
}

const revised =
  /<DateRevised>\s*<Year>(\d{4})<\/Year>\s*<Month>(\d{1,2})<\/Month>\s*<Day>(\d{1,2})<\/Day>/g;

/** Longer than such a date, with its white space, is written. */
const longest = 300;
