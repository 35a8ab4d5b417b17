import {
  type Db,
  listTray,
  listVersions,
  localEditor,
  readClaim,
  readClaimAsOf,
  readDocument,
  readDocumentAsOf,
  readVersion,
  undo,
} from '@touchstone/db';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import {
  linkReport,
  markWords,
  stonesSentences as sentences,
  stageText,
} from '../support/stage-text.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { type Step, stepArbitrary, takeStep } from '../support/text-steps.ts';

const start = new Date('2026-03-01T00:00:00Z').getTime();
/** Each on a document of its own; more of them were tried when this was written. */
const numRuns = 4;

const minute = (count: number) => new Date(start + count * 60_000);

it('keeps every claim, link and former state reachable, whatever is done to text and claims', {
  timeout: 180_000,
}, async () => {
  const { db, close } = await openTestDatabase();
  onTestFinished(close);
  const sequence = fc.array(stepArbitrary, { minLength: 3, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(sequence, (steps) => walk(db, steps)),
    { numRuns, seed: 20_261_123 },
  );
});

it('takes everything back that was done, the latest first, to where it began', async () => {
  const { db, close } = await openTestDatabase();
  onTestFinished(close);
  const slug = await stage(db);
  const before = await see(db, slug);
  const batches: string[] = [];
  for (const [index, step] of fc.sample(stepArbitrary, { numRuns: 15, seed: 7 }).entries()) {
    if (step.kind === 'undo') continue;
    const { batch } = await takeStep(db, { slug, step, by: localEditor, now: minute(index + 1) });
    if (batch !== undefined) batches.push(batch);
  }
  expect(batches.length).toBeGreaterThan(4);
  for (const [index, batch] of batches.reverse().entries()) {
    await undo(db, { batch, by: localEditor, now: minute(100 + index) });
  }
  // Versions are never taken away: the text is saved again.
  const version = expect.any(Number);
  expect(await see(db, slug)).toEqual({ ...before, document: { ...before.document, version } });
});

async function stage(db: Db): Promise<string> {
  const slug = await stageText(db, minute(0));
  for (const words of Object.values(sentences)) {
    const claimId = await markWords(db, { slug, words, now: minute(0) });
    for (const pmid of ['90000001', '90000002']) {
      await linkReport(db, { claimId, pmid, now: minute(0) });
    }
  }
  return slug;
}

/** Takes the steps, one a minute, and holds history against what was seen after each. */
async function walk(db: Db, steps: readonly Step[]) {
  const slug = await stage(db);
  const seen = [await see(db, slug)];
  let done = 0;
  for (const [index, step] of steps.entries()) {
    const { batch } = await takeStep(db, { slug, step, by: localEditor, now: minute(index + 1) });
    if (batch !== undefined) done += 1;
    seen.push(await see(db, slug));
    await expectNothingLost(db, slug, { claims: 3, links: 6 });
  }
  for (const [index, state] of seen.entries()) {
    const at = new Date(minute(index).getTime() + 30_000);
    expect(await readDocumentAsOf(db, slug, at)).toEqual(state.document);
    for (const claim of state.claims) {
      expect(linksOf(await readClaimAsOf(db, claim.id, at))).toEqual(linksOf(claim));
    }
  }
  const batches = await db.activity.findMany({
    where: { at: { gt: minute(0) }, documentSlug: slug },
    distinct: ['batch'],
  });
  expect(batches).toHaveLength(done);
}

async function expectNothingLost(db: Db, slug: string, least: { claims: number; links: number }) {
  const rows = await db.claim.findMany({ where: { documentSlug: slug } });
  expect(rows.length).toBeGreaterThanOrEqual(least.claims);
  const document = await readDocument(db, slug);
  const tray = await listTray(db, slug);
  const listed = [...(document?.claims ?? []), ...(tray?.weak ?? []), ...(tray?.orphaned ?? [])];
  const living = rows.filter(({ retiredAt }) => retiredAt === null).map(({ id }) => id);
  expect(listed.map(({ id }) => id).sort()).toEqual(living.sort());
  for (const claim of document?.claims ?? []) {
    const { start: from, end } = claim.position;
    expect(document?.text.slice(from, end)).toBe(claim.quote.exact);
  }
  for (const row of rows) {
    const text = (await db.documentVersion.findUniqueOrThrow({ where: { id: row.versionId } }))
      .text;
    expect(text.slice(row.startsAt, row.endsAt)).toBe(row.quoteExact);
  }
  expect(
    await db.evidenceLink.count({ where: { claim: { documentSlug: slug } } }),
  ).toBeGreaterThanOrEqual(least.links);
  const versions = await listVersions(db, slug);
  expect(versions.map(({ number }) => number)).toEqual(
    versions.map((_, at) => versions.length - at),
  );
  expect((await readVersion(db, slug, 1))?.text).toContain(sentences.warm);
}

async function see(db: Db, slug: string) {
  const document = await readDocument(db, slug);
  const rows = await db.claim.findMany({
    where: { documentSlug: slug, retiredAt: null },
    orderBy: { id: 'asc' },
  });
  const claims = [];
  for (const { id } of rows) {
    const claim = await readClaim(db, id);
    if (claim) claims.push({ id, statement: claim.statement, links: claim.links });
  }
  return {
    document,
    claims,
  };
}

function linksOf(claim: { statement?: string | undefined; links: { id: string }[] } | undefined) {
  return claim && { statement: claim.statement, links: claim.links.map(({ id }) => id).sort() };
}
