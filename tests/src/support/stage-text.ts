import {
  addDocument,
  type Db,
  localEditor,
  markClaim,
  readDocument,
  saveLink,
} from '@touchstone/db';
import type { ClaimKind, LinkInput } from '@touchstone/evidence';
import { onTestFinished } from 'vitest';
import { openTestDatabase } from './test-database.ts';

/** A text of four sentences in two paragraphs; nothing in it is real. */
export const stonesText = `# On feet

Warm stones keep the feet of 40 people warm for hours on end. They do no harm to anybody who walks.

Cold stones cool the feet within 5 minutes, as everybody knows who has tried it once. Ask somebody first.
`;

export const stonesSentences = {
  warm: 'Warm stones keep the feet of 40 people warm for hours on end.',
  harm: 'They do no harm to anybody who walks.',
  cold: 'Cold stones cool the feet within 5 minutes, as everybody knows who has tried it once.',
} as const;

const by = localEditor;

/** The text as a document, and its reports `90000001` to `90000003`. @returns its slug */
export async function stageText(db: Db, now: Date): Promise<string> {
  const reports = ['90000001', '90000002', '90000003'].map((pmid) => ({
    ...{ pmid, title: `Report ${pmid} on stones`, origin: 'pubmed', createdAt: now },
    abstract: [{ text: 'Feet were warmer with stones than without them.' }],
  }));
  await db.report.createMany({ data: reports, skipDuplicates: true });
  const { slug } = await addDocument(db, {
    title: 'On feet',
    text: stonesText,
    topics: [],
    by,
    now,
  });
  return slug;
}

/** The text in a database of the test's own, with what it says of warmth and of harm marked as claims. */
export async function stageMarkedText(now: Date) {
  const { db, close } = await openTestDatabase();
  onTestFinished(close);
  const slug = await stageText(db, now);
  const warm = await markWords(db, { slug, words: stonesSentences.warm, now });
  const harm = await markWords(db, { slug, words: stonesSentences.harm, kind: 'harm', now });
  return { db, slug, warm, harm };
}

/** Marks words of the newest version, at their first place. @returns the claim's id */
export async function markWords(
  db: Db,
  {
    slug,
    words,
    kind = 'efficacy',
    now,
  }: { slug: string; words: string; kind?: ClaimKind; now: Date },
): Promise<string> {
  const document = await readDocument(db, slug);
  const start = document?.text.indexOf(words) ?? -1;
  const place = { version: document?.version ?? 0, start, end: start + words.length };
  const statement = kind === 'advice' ? undefined : words.slice(0, 60);
  return (await markClaim(db, { slug, ...place, kind, statement, by, now })).id;
}

export function linkInput(changes: Partial<LinkInput> = {}): LinkInput {
  return {
    ...{ comparator: 'sham', outcome: 'pain', timePoint: 'short', label: '' },
    ...{ direction: 'supports', directness: 'direct', finding: 'Feet were warmer.' },
    ...{ figures: {}, readFrom: 'abstract', confidence: 'high' },
    ...changes,
  };
}

/** Links a staged report to a claim. @returns the link's id */
export async function linkReport(
  db: Db,
  {
    now,
    input = {},
    ...link
  }: { claimId: string; pmid: string; input?: Partial<LinkInput>; now: Date },
): Promise<string> {
  return (await saveLink(db, { ...link, input: linkInput(input), by, now })).id;
}
