import type { Pmid, RunKind } from '@touchstone/evidence';

export type Outcome = { status: 'succeeded' } | { status: 'failed' | 'interrupted'; error: string };

interface Evidence {
  kind: RunKind;
  /** PMIDs that were asked for. */
  asked: ReadonlySet<Pmid>;
  fetched: number;
  /** PMIDs that did not come in an earlier run either. */
  knownMissing: readonly Pmid[];
}

/** An incremental run may ask for so few that none of them need come. */
const fewEnough = 3;

/** Whether a run that came to its end has a right to be called a success. */
export function judgeRun({ kind, asked, fetched, knownMissing }: Evidence): Outcome {
  const known = new Set(knownMissing);
  const fresh = [...asked].filter((pmid) => !known.has(pmid));
  const [first, ...others] = fresh;
  if (fetched > 0 || fresh.length <= (kind === 'incremental' ? fewEnough : 0)) {
    return { status: 'succeeded' };
  }
  const which = others.length === 0 ? `PMID ${first}` : `the ${fresh.length} PMIDs asked for`;
  return {
    status: 'failed',
    error: `PubMed sent no record for ${which}. Check the PMIDs, or run later: npm run ingest`,
  };
}
