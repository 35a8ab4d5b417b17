import {
  compareVersions,
  confirmAnchor,
  type Db,
  listTray,
  localEditor,
  markClaim,
  mergeClaims,
  readClaim,
  readClaimAsOf,
  readDocument,
  readDocumentAsOf,
  redirectLink,
  restoreClaimAsOf,
  restoreLink,
  retireClaim,
  reviseClaim,
  reviseDocument,
  saveReports,
  saveText,
  splitClaim,
  startRun,
  undo,
  withdrawLink,
} from '@touchstone/db';
import { expect, it, onTestFinished } from 'vitest';
import { fictionalReport } from '../support/fictional-report.ts';
import {
  linkReport,
  markWords,
  stonesSentences as sentences,
  stageText,
  stonesText as text,
} from '../support/stage-text.ts';
import { openTestDatabase } from '../support/test-database.ts';

const by = localEditor;

/** The hour at which something is done. */
const hour = (number: number) => new Date(Date.UTC(2026, 2, 1, number));

async function open() {
  const { db, close } = await openTestDatabase();
  onTestFinished(close);
  const slug = await stageText(db, hour(0));
  const warm = await markWords(db, { slug, words: sentences.warm, now: hour(0) });
  const harm = await markWords(db, { slug, words: sentences.harm, kind: 'harm', now: hour(0) });
  return { db, slug, warm, harm };
}

/** All that readers see now of a document and of claims. */
async function see(db: Db, { slug, ids }: { slug: string; ids: readonly string[] }) {
  const claims = [];
  for (const id of ids) claims.push(await readClaim(db, id));
  return { document: await readDocument(db, slug), claims: inDocument(claims) };
}

async function seeAsOf(
  db: Db,
  { slug, ids, at }: { slug: string; ids: readonly string[]; at: Date },
) {
  const claims = [];
  for (const id of ids) claims.push(await readClaimAsOf(db, id, at));
  return { document: await readDocumentAsOf(db, slug, at), claims: inDocument(claims) };
}

/** A claim whose words are lost names the version in which they last stood; as of then, the newest. */
function inDocument(claims: readonly Awaited<ReturnType<typeof readClaim>>[]) {
  return claims.map((claim) => claim && { ...claim, document: claim.document.title });
}

it('reads every state back that a document and its claims have had', async () => {
  const { db, slug, warm, harm } = await open();
  let link = '';
  let second = '';
  let batch = '';
  const revision = (id: string) =>
    db.claim.findUniqueOrThrow({ where: { id } }).then((claim) => claim.revision);
  const steps: ((now: Date) => Promise<unknown>)[] = [
    async (now) => {
      link = await linkReport(db, { claimId: warm, pmid: '90000001', now });
    },
    (now) => reviseClaim(db, { id: warm, expected: 1, statement: 'Stones warm.', by, now }),
    (now) => saveText(db, { slug, expectedVersion: 1, text: `Above.\n\n${text}`, by, now }),
    (now) => redirectLink(db, { id: link, expected: 1, direction: 'disputes', by, now }),
    (now) => linkReport(db, { claimId: harm, pmid: '90000002', now }),
    async (now) => {
      const changed = `Above.\n\n${text.replace('40 people', '50 people')}`;
      ({ batch } = await saveText(db, { slug, expectedVersion: 2, text: changed, by, now }));
    },
    async (now) => {
      const [weak] = (await listTray(db, slug))?.weak ?? [];
      const { start, end } = weak?.proposed ?? { start: 0, end: 0 };
      const expected = weak?.revision ?? 0;
      await confirmAnchor(db, { id: warm, expected, version: 3, start, end, by, now });
    },
    (now) => withdrawLink(db, { id: link, expected: 2, reason: 'Wrong.', by, now }),
    async (now) => {
      const statement = 'Both at once.';
      const expected = { [warm]: await revision(warm), [harm]: await revision(harm) };
      ({ batch } = await mergeClaims(db, { ids: [warm, harm], expected, statement, by, now }));
    },
    async (now) => {
      batch = await undo(db, { batch, by, now });
    },
    (now) => restoreLink(db, { id: link, expected: 3, reason: 'Right.', by, now }),
    async (now) => {
      const view = await readDocument(db, slug);
      const start = view?.claims.find(({ id }) => id === warm)?.position.start ?? 0;
      const parts = [
        { start, end: start + 11, statement: 'One.' },
        { start: start + 12, end: start + 30, statement: 'Two.' },
      ] as const;
      const expected = await revision(warm);
      const split = { id: warm, expected, version: 3, parts, copy: [link], by, now };
      second = (await splitClaim(db, split)).id;
    },
    async (now) => {
      const expected = await revision(harm);
      await retireClaim(db, { id: harm, expected, reason: 'Enough.', by, now });
    },
    (now) => reviseDocument(db, { slug, expected: 1, title: 'On stones', by, now }),
    (now) => saveText(db, { slug, expectedVersion: 3, text: 'Nothing is left.', by, now }),
    async () => {
      await db.report.update({ where: { pmid: '90000001' }, data: { standing: 'retracted' } });
      const notice = { kind: 'retraction', source: 'pubmed', firstSeenAt: hour(16) };
      await db.notice.create({ data: { id: 'n', reportPmid: '90000001', ...notice } });
    },
  ];
  const states = [await see(db, { slug, ids: [warm, harm] })];
  for (const [index, step] of steps.entries()) {
    await step(hour(index + 1));
    states.push(await see(db, { slug, ids: [warm, harm] }));
  }
  for (const [index, state] of states.entries()) {
    const at = new Date(hour(index).getTime() + 60_000);
    const ids = [warm, harm];
    expect(await seeAsOf(db, { slug, ids, at }), `after step ${index}`).toEqual(state);
  }
  expect(await readClaimAsOf(db, second, hour(11))).toBeUndefined();
  expect(await readClaimAsOf(db, second, hour(12))).toMatchObject({ statement: 'Two.' });
  expect(await readDocumentAsOf(db, slug, new Date(0))).toBeUndefined();
});

it("brings last month's state of a claim back, in one go, and takes that back", async () => {
  const { db, slug, warm } = await open();
  const kept = await linkReport(db, { claimId: warm, pmid: '90000001', now: hour(0) });
  const gone = await linkReport(db, { claimId: warm, pmid: '90000002', now: hour(0) });
  const at = hour(1);
  const then = (await see(db, { slug, ids: [warm] })).claims;
  await redirectLink(db, { id: kept, expected: 1, direction: 'disputes', by, now: hour(2) });
  await withdrawLink(db, { id: gone, expected: 1, reason: 'Wrong.', by, now: hour(2) });
  await linkReport(db, { claimId: warm, pmid: '90000003', now: hour(2) });
  await reviseClaim(db, { id: warm, expected: 1, statement: 'Other.', by, now: hour(2) });
  const changed = (await see(db, { slug, ids: [warm] })).claims;
  const { batch, pending } = await restoreClaimAsOf(db, { id: warm, expected: 2, at, by });
  expect(pending).toBe(false);
  expect(unrevised((await see(db, { slug, ids: [warm] })).claims)).toEqual(unrevised(then));
  await undo(db, { batch, by });
  expect(unrevised((await see(db, { slug, ids: [warm] })).claims)).toEqual(unrevised(changed));
});

it('names a report as its record did then, however often that was replaced', async () => {
  const { db, warm } = await open();
  await linkReport(db, { claimId: warm, pmid: '90000001', now: hour(1) });
  const { id: runId } = await startRun(db, { startedAt: hour(0) });
  const titles = ['On stones', 'On warm stones', 'On warm stones and feet'];
  for (const [index, title] of titles.entries()) {
    const reports = [fictionalReport({ title })];
    const now = hour(index * 2 + 2);
    await saveReports(db, { runId, reports, rejects: [], requests: 0, now });
  }
  const named = async (at: Date) => (await readClaimAsOf(db, warm, at))?.links[0]?.report.title;
  expect(await named(hour(1))).toBe('Report 90000001 on stones');
  expect([await named(hour(3)), await named(hour(5)), await named(hour(7))]).toEqual(titles);
});

it('lets what is restored wait for another editor where a document asks for two', async () => {
  const { db, slug, warm } = await open();
  await linkReport(db, { claimId: warm, pmid: '90000001', now: hour(2) });
  await reviseDocument(db, { slug, expected: 1, twoPerson: true, by });
  const restored = await restoreClaimAsOf(db, { id: warm, expected: 1, at: hour(1), by });
  expect(restored.pending).toBe(true);
  expect((await readClaim(db, warm))?.links).toHaveLength(1);
});

it('compares two versions: words, claims, and the evidence then and now', async () => {
  const { db, slug, warm, harm } = await open();
  await linkReport(db, { claimId: warm, pmid: '90000001', now: hour(1) });
  const changed = text
    .replace('# On feet', '# On warm feet')
    .replace(sentences.harm, '')
    .replace('as everybody knows', 'as people know');
  await saveText(db, {
    slug,
    expectedVersion: 1,
    text: changed,
    note: 'Shorter.',
    by,
    now: hour(2),
  });
  await linkReport(db, { claimId: warm, pmid: '90000002', now: hour(3) });
  const start = changed.indexOf('Cold stones');
  const end = start + 'Cold stones'.length;
  const cold = { slug, version: 2, start, end, kind: 'efficacy', statement: 'Cold.' } as const;
  const { id } = await markClaim(db, { ...cold, by, now: hour(4) });
  const comparison = await compareVersions(db, slug, { from: 1, to: 2, now: hour(5) });
  const textOf = (...where: string[]) =>
    comparison?.pieces.flatMap((piece) => (where.includes(piece.in) ? piece.text : [])).join('');
  expect(textOf('both', 'before')).toBe(text);
  expect(textOf('both', 'after')).toBe(changed);
  expect(comparison?.to).toMatchObject({ number: 2, note: 'Shorter.', orphaned: 1 });
  const became = Object.fromEntries(comparison?.claims.map((one) => [one.id, one]) ?? []);
  expect(became[warm]).toMatchObject({
    became: 'moved',
    balanceBefore: { studies: { supports: 1 } },
    balanceAfter: { studies: { supports: 2 } },
  });
  expect(became[harm]).toMatchObject({ became: 'orphaned', after: undefined });
  expect(became[id]).toMatchObject({ became: 'added', before: undefined });
});

function unrevised(claims: Awaited<ReturnType<typeof see>>['claims']) {
  return claims.map((claim) => ({
    ...claim,
    links: claim?.links.map(({ revision, ...link }) => link),
  }));
}
