import type { Findings } from './run-ingest.ts';
import { missingOf, type Tally } from './tally.ts';

export type Outcome = { status: 'succeeded' } | { status: 'failed' | 'interrupted'; error: string };

/** Whether a run that came to its end has a right to be called a success. */
export function judgeRun({ found, wanted, damaged }: Findings, tally: Tally): Outcome {
  if (wanted.length > 0 && tally.counts.fetched === 0) {
    const [first, ...others] = missingOf(tally);
    const which =
      others.length === 0 ? `PMID ${first}` : `the ${others.length + 1} PMIDs asked for`;
    return failed(
      `PubMed sent no record for ${which}. Check the PMIDs, or run later: npm run ingest`,
    );
  }
  if (found.length === 0 && damaged) {
    return failed(
      'The search finds nothing, and PubMed does not know a part of it (see the warnings of the run). Correct the search of the topic.',
    );
  }
  return { status: 'succeeded' };
}

function failed(error: string): Outcome {
  return { status: 'failed', error };
}
