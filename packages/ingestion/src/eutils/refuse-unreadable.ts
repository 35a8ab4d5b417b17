import type { ParsedArticles } from '../parse/index.ts';
import { EutilsError } from './eutils-error.ts';

/** So few may all be bad by themselves. */
const fewEnough = 3;

/**
 * An answer in which no record can be read, or none has a title, tells of PubMed's format or of this
 * program and not of the records: saved, it would overwrite good ones with blanks. Undefined where the
 * answer is good, or where no more than a few were asked for of which nobody knew that they are bad.
 */
export function refuseUnreadable(
  { reports, rejects }: ParsedArticles,
  fresh: number,
): EutilsError | undefined {
  const sent = reports.length + rejects.length;
  if (Math.min(sent, fresh) <= fewEnough || reports.some(({ title }) => title !== '')) {
    return undefined;
  }
  const [reject] = rejects;
  const what = reject ? `can be read (${reject.reason})` : 'has a title';
  return new EutilsError(
    `PubMed sent ${sent} records, and none of them ${what}. Nothing of them was saved. NLM may have changed its format: look for a newer version of Touchstone, or run later: npm run ingest`,
    { remedy: 'stop', rule: 'unreadable-records' },
  );
}
