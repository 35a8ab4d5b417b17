import {
  type Db,
  decideLinks,
  localEditor,
  mergeClaims,
  readClaim,
  reviseClaim,
  undo,
} from '@touchstone/db';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  linkReport,
  markWords,
  stonesSentences as sentences,
  stageMarkedText,
} from '../support/stage-text.ts';

const by = localEditor;
const now = new Date('2026-03-01T12:00:00Z');
const pmids = ['90000001', '90000002', '90000003'];
const outcomes = ['pain', 'function', 'other'] as const;
let db: Db;
let warm: string;
let harm: string;
let cold: string;

/** Three claims of one text, of which two have links to all of its reports. */
beforeEach(async () => {
  const { slug, ...staged } = await stageMarkedText(now);
  ({ db, warm, harm } = staged);
  cold = await markWords(db, { slug, words: sentences.cold, now });
  for (const [index, pmid] of pmids.entries()) {
    for (const outcome of outcomes) {
      await linkReport(db, { claimId: harm, pmid, input: { outcome }, now });
    }
    await linkReport(db, { claimId: cold, pmid, input: { label: `${index}` }, now });
  }
});

const revisionOf = async (id: string) =>
  (await db.claim.findUniqueOrThrow({ where: { id } })).revision;
const linksOf = async (id: string) => (await readClaim(db, id))?.links.length;

async function planMerge(...ids: string[]) {
  const expected = Object.fromEntries(
    await Promise.all(ids.map(async (id) => [id, await revisionOf(id)] as const)),
  );
  return () => mergeClaims(db, { ids, expected, statement: ids.join(' '), by, now });
}

/** How those that do not succeed fail, by the names of their errors. */
async function atOnce(...doings: (() => Promise<unknown>)[]): Promise<string[]> {
  const results = await Promise.allSettled(doings.map((doing) => doing()));
  return results.flatMap((one) => (one.status === 'rejected' ? [one.reason.name] : []));
}

describe('of two at once one comes first, and the other is told so', () => {
  it('who merge the same claims the one into the other, each the other way', async () => {
    const [one, other] = [await planMerge(warm, harm), await planMerge(harm, warm)];
    expect(await atOnce(one, other)).toEqual(['ConflictError']);
    expect([await linksOf(warm), await linksOf(harm)].sort()).toEqual([0, 9]);
  });

  it('who take back the same merge', async () => {
    const { batch } = await (await planMerge(warm, harm))();
    const back = () => undo(db, { batch, by, now });
    expect(await atOnce(back, back)).toEqual(['UndoError']);
    expect([await linksOf(warm), await linksOf(harm)]).toEqual([0, 9]);
  });

  it('who take back a merge and merge its claim into a third', async () => {
    const { batch } = await (await planMerge(warm, harm))();
    const next = await planMerge(cold, warm);
    expect(await atOnce(() => undo(db, { batch, by, now }), next)).toEqual(['ConflictError']);
  });

  it('who take back a merge and change the kind of its claim', async () => {
    const { batch } = await (await planMerge(warm, harm))();
    const expected = await revisionOf(warm);
    const revise = () => reviseClaim(db, { id: warm, expected, kind: 'use', by, now });
    expect(await atOnce(() => undo(db, { batch, by, now }), revise)).toEqual(['ConflictError']);
  });
});

it('two merges into one claim are taken back at once, the later one alone', async () => {
  const first = await (await planMerge(warm, harm))();
  const second = await (await planMerge(warm, cold))();
  const failed = await atOnce(
    () => undo(db, { batch: first.batch, by, now }),
    () => undo(db, { batch: second.batch, by, now }),
  );
  expect(failed.every((name) => name === 'ConflictError')).toBe(true);
  expect(failed.length).toBeLessThan(2);
  expect(await linksOf(cold)).toBe(3);
});

it('a link that is saved while its claim is merged goes with it, or is refused', async () => {
  // One that no link names yet: the merge knows nothing of it.
  const pmid = '90000004';
  await db.report.create({
    data: { pmid, title: 'A fourth', origin: 'pubmed', abstract: [], createdAt: now },
  });
  const save = (label: string) => () =>
    linkReport(db, { claimId: harm, pmid, input: { label }, now });
  const merge = await planMerge(warm, harm);
  const failed = await atOnce(save('a'), save('b'), merge, save('c'), save('d'), save('e'));
  expect(failed.filter((name) => name !== 'InputError')).toEqual([]);
  expect([await linksOf(warm), await linksOf(harm)]).toEqual([9 + 5 - failed.length, 0]);
});

it('many links are decided on while their claim is merged: nobody waits for ever', async () => {
  const links = await db.evidenceLink.findMany({ where: { claimId: { in: [harm, cold] } } });
  const seen = links.map(({ id, revision }) => ({ id, expected: revision }));
  const decide = () => decideLinks(db, { links: seen, decision: 'comment', note: 'So.', by, now });
  const merge = await planMerge(warm, cold, harm);
  const failed = await atOnce(merge, decide);
  // Comments come first, or are of revisions that the merge has left behind.
  expect(failed.filter((name) => name !== 'ConflictError')).toEqual([]);
  expect(await linksOf(warm)).toBe(12);
});
