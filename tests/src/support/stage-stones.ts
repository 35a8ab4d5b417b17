import type { Db } from '@touchstone/db';
import { linkReport, markWords, stageText, stonesSentences } from './stage-text.ts';

export interface Stones {
  slug: string;
  /** Claims by the sentence that they mark; each is of revision 1. */
  warm: string;
  cold: string;
  /** Links of `warm` to 90000001 and 90000002, each accepted and of revision 1. */
  links: readonly [string, string];
}

/** A text of its own with two claims and two links, for a test to change. */
export async function stageStones(db: Db, now = new Date()): Promise<Stones> {
  const slug = await stageText(db, now);
  const warm = await markWords(db, { slug, words: stonesSentences.warm, now });
  const cold = await markWords(db, { slug, words: stonesSentences.cold, now });
  const first = await linkReport(db, { claimId: warm, pmid: '90000001', now });
  const second = await linkReport(db, { claimId: warm, pmid: '90000002', now });
  return { slug, warm, cold, links: [first, second] };
}

/** Makes proposals of links, as if they had been proposed by the machine. */
export async function proposeAgain(db: Db, ids: readonly string[]): Promise<void> {
  const where = { id: { in: [...ids] } };
  await db.evidenceLink.updateMany({ where, data: { status: 'proposed', origin: 'machine' } });
}

/** Opens a review task on the second link. @returns its id */
export async function stageTask(db: Db, now = new Date()): Promise<string> {
  const { warm, links } = await stageStones(db, now);
  const none = { supports: 0, disputes: 0, neutral: 0, mixed: 0 };
  const nothing = { studies: none, syntheses: none };
  const id = `task-${links[1]}`;
  await db.reviewTask.create({
    data: {
      ...{ id, kind: 'gone', reportPmid: '90000002', claimId: warm, linkIds: [links[1]] },
      change: { kind: 'gone', reason: 'PubMed has deleted the record.' },
      balances: { with: nothing, without: nothing },
      openedAt: now,
    },
  });
  return id;
}
