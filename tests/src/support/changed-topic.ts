import { join } from 'node:path';
import type { Db } from '@touchstone/db';
import { loadStarter } from '@touchstone/db/open';
import { ingestAll } from '@touchstone/ingestion';
import {
  type FakeEutils,
  fictionalArticle,
  fictionalTopic,
  starterRecords,
} from '../fake-eutils/index.ts';

const starterFolder = join(import.meta.dirname, '../../../prisma/starter');

/** The topic of the starter evidence, which claims rest on. */
export const starterTopic = 'acupuncture-low-back-pain';

/** A key only shortens the pause between two requests. */
export const apiKey = 'sesame-42';

/** How many records the topic has before it changes and how many come to it. */
const sizes = { known: 400, fresh: 1_200 };

/** Lets a topic be ingested once, as it was before it changed. */
export async function ingestBefore(db: Db, fake: FakeEutils): Promise<void> {
  await loadStarter(db);
  fake.addRecords(await starterRecords(starterFolder));
  fake.addRecords(fictionalTopic(sizes.known));
  const eutils = { baseUrl: fake.url, tool: 'touchstone-tests', apiKey };
  await ingestAll(db, { topic: starterTopic, eutils });
}

/**
 * Changes the topic at PubMed in every way that leaves a trace: new records, revised ones, a
 * retraction of a report that claims rest on, one that is sent no more, one that cannot be read.
 */
export function changeTopic(fake: FakeEutils, retracted: string): void {
  fake.addRecords(fictionalTopic(sizes.fresh, 91_000_001));
  for (const pmid of fictionalPmids().filter((_, index) => index % 3 === 0)) {
    fake.setRecord(pmid, fictionalArticle({ pmid, title: `A fable told anew, number ${pmid}.` }));
  }
  const notice = { refType: 'RetractionIn', source: 'Fict J Imag Med. 2026;9(1):1' };
  fake.setRecord(retracted, fictionalArticle({ pmid: retracted, notices: [notice] }));
  fake.removeRecord('90000002');
  fake.setRecord(
    '90000005',
    '<PubmedArticle><MedlineCitation><PMID Version="1">90000005</PMID></MedlineCitation></PubmedArticle>',
  );
}

/**
 * Ingests to the end, twice: the record that is sent no more is gone when two runs have missed it, and
 * of one that was killed again and again, two may have come to their ends before.
 */
export async function ingestToTheEnd(
  ingest: () => { done: Promise<{ code: number | null }> },
): Promise<(number | null)[]> {
  const first = await ingest().done;
  const second = await ingest().done;
  return [first.code, second.code];
}

function fictionalPmids(): string[] {
  return Array.from({ length: sizes.known }, (_, index) => String(90_000_001 + index));
}
