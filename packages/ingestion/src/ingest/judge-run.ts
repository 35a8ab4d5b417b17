import type { Pmid, RunKind } from '@touchstone/evidence';
import type { Silence } from './read-silence.ts';

export type Outcome = { status: 'succeeded' } | { status: 'failed' | 'interrupted'; error: string };

interface Evidence {
  kind: RunKind;
  /** PMIDs that were asked for, less those that came to nothing in earlier runs too. */
  fresh: readonly Pmid[];
  /** How many records came that could be read. */
  readable: number;
  /** Present where PubMed sent no record at all. */
  silence?: Silence | undefined;
}

/** An incremental run may ask for so few that none of them need come. */
const fewEnough = 3;

/** Whether a run that came to its end has a right to be called a success. */
export function judgeRun({ kind, fresh, readable, silence }: Evidence): Outcome {
  const few = kind === 'incremental' ? fewEnough : 0;
  if (!silence) {
    if (readable > 0 || fresh.length <= few) return { status: 'succeeded' };
    const which = 'PubMed sent no record that can be read. Look at what it sent';
    return { status: 'failed', error: `${which}: npm run ingest -- rejects list` };
  }
  if (silence.sendsOthers === false) {
    return failed(`${nothingFor(fresh)}, nor for others that it has sent before. Run later`);
  }
  if (silence.sentBefore > 0 && silence.sendsOthers === undefined) {
    return failed(`${nothingFor(fresh)}, though it has sent such before. Run later`);
  }
  if (fresh.length <= few) return { status: 'succeeded' };
  return failed(`${nothingFor(fresh)}. Check the PMIDs, or run later`);
}

function nothingFor(fresh: readonly Pmid[]): string {
  const [first, ...others] = fresh;
  if (first === undefined) return 'PubMed sent no record';
  const which = others.length === 0 ? `PMID ${first}` : `the ${fresh.length} PMIDs asked for`;
  return `PubMed sent no record for ${which}`;
}

function failed(what: string): Outcome {
  return { status: 'failed', error: `${what}: npm run ingest` };
}
