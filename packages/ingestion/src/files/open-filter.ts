import { type Db, type FileFilter, listLinkedPmids, listMembers, listTopics } from '@touchstone/db';
import type { ReportRecord } from '@touchstone/evidence';
import { UnknownTopicError } from '../ingest/unknown-topic-error.ts';
import { FilesError } from './files-error.ts';
import { matchWords } from './match-words.ts';

/** What a run over files lets through. */
export interface OpenFilter {
  /** From the PMID alone, before a record is read; a PMID that is unknown might be any. */
  wantsPmid: (pmid: string | undefined) => boolean;
  wants: (report: ReportRecord) => boolean;
}

/** Makes the filter ready. Throws UnknownTopicError and FilesError. */
export async function openFilter(db: Db, { topic, words }: FileFilter): Promise<OpenFilter> {
  const pmids = topic === undefined ? undefined : await readWanted(db, topic);
  const hasWords = words === undefined ? () => true : matchWords(words);
  return {
    wantsPmid: (pmid) => pmids === undefined || pmid === undefined || pmids.has(pmid),
    wants: (report) => (pmids === undefined || pmids.has(report.pmid)) && hasWords(report),
  };
}

async function readWanted(db: Db, topic: string): Promise<Set<string>> {
  const slugs = (await listTopics(db)).map(({ slug }) => slug);
  if (!slugs.includes(topic)) throw new UnknownTopicError(topic, slugs);
  const members = await listMembers(db, topic);
  if (members.length === 0) {
    throw new FilesError(
      `The search of the topic "${topic}" has returned nothing yet. Run it first: npm run ingest -- --topic ${topic}`,
    );
  }
  return new Set([...members, ...(await listLinkedPmids(db, topic))]);
}
