import type { RunDetail } from '@touchstone/evidence';

type Asker = Pick<RunDetail, 'topic' | 'kind' | 'status'>;

/** When the PMIDs that did not come in a run are asked for again. */
export function whenMissingAreAsked({ topic, status }: Asker): string {
  if (topic !== undefined) return 'The next run of the topic asks for them again.';
  // A run that failed has settled nothing, and no topic's search leads to its PMIDs.
  if (status !== 'succeeded') return 'Ask for them again: npm run ingest -- --pmid LIST';
  return 'The next run of any topic asks for them again.';
}

/** When the records that could not be read in a run are tried again. */
export function whenRejectsAreTried({ topic, kind }: Asker): string {
  const kept = 'They are kept as they came.';
  if (kind === 'files') return `${kept} Try them again: npm run ingest -- rejects retry --all`;
  const whose = topic === undefined ? 'any topic' : 'the topic';
  return `${kept} The next run of ${whose} tries them again.`;
}
