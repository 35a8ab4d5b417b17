import type { RunView } from '@touchstone/evidence';

type Named = Pick<RunView, 'topic' | 'topicTitle' | 'kind'>;

/** What a run ingests: its topic, NLM's files, or PMIDs that somebody gave. */
export function runName({ topic, topicTitle, kind }: Named): string {
  if (kind === 'files') return topicTitle ? `NLM’s files for ${topicTitle}` : 'NLM’s files';
  return topicTitle ?? topic ?? 'given PMIDs';
}
