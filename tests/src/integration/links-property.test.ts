import {
  ConflictError,
  type Db,
  decideLink,
  excludeReports,
  InputError,
  localEditor,
  NotThereError,
  readClaimEdits,
  readLink,
  readmitReport,
  restoreLink,
  reviseLink,
  saveLink,
  UndoError,
  undo,
  withdrawLink,
} from '@touchstone/db';
import type { Actor } from '@touchstone/evidence';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linkInput } from '../support/link-input.ts';
import { type LinkStep, linkModel } from '../support/link-model.ts';
import { type ClaimState, readClaimState, replayBackwards } from '../support/replay-history.ts';
import { stageLink } from '../support/stage-claims.ts';
import { stageEditors } from '../support/stage-editors.ts';
import { stageSavedReport } from '../support/stage-saved-report.ts';

const pmid = '90000001';
const start = new Date('2026-03-01T12:00:00Z');

/** Each on a claim of its own; more of them were tried when this was written. */
const numRuns = 12;

const index = fc.nat({ max: 5 });
const direction = fc.constantFrom('supports' as const, 'disputes' as const, 'neutral' as const);
const decision = fc.constantFrom('accept' as const, 'reject' as const);
const step: fc.Arbitrary<LinkStep> = fc.oneof(
  fc.record({ kind: fc.constant('save' as const), label: fc.constantFrom('a', 'b'), direction }),
  fc.record({ kind: fc.constant('revise' as const), link: index, direction }),
  fc.record({ kind: fc.constantFrom('withdraw' as const, 'restore' as const), link: index }),
  fc.record({ kind: fc.constant('decide' as const), link: index, decision }),
  fc.record({ kind: fc.constantFrom('exclude' as const, 'readmit' as const) }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), batch: fc.nat(9) }) },
);

/** A claim of its own for each run, for history cannot be emptied. */
async function stageClaim(db: Db, run: number): Promise<string> {
  const { id: _, ...claim } = await db.claim.findUniqueOrThrow({ where: { id: 'warmth' } });
  const id = `warmth-${run}`;
  await db.claim.create({ data: { ...claim, id } });
  return id;
}

/** Does the steps on the database, with what each led to. */
function doer(db: Db, claimId: string) {
  const ids: string[] = [];
  const batches: string[] = [];
  let seconds = 0;
  const take = async (step: LinkStep, by: Actor): Promise<string> => {
    const now = new Date(start.getTime() + 1000 * ++seconds);
    const id = 'link' in step ? (ids[step.link] ?? 'none') : '';
    const { revision: expected = 0 } = (id && (await readLink(db, id))) || {};
    const about = { id, expected, by, now };
    switch (step.kind) {
      case 'save': {
        const input = linkInput({ label: step.label, direction: step.direction });
        const saved = await saveLink(db, { claimId, pmid, input, by, now });
        ids.push(saved.id);
        return saved.batch;
      }
      case 'revise': {
        const label = (await readLink(db, id))?.label ?? '';
        const input = linkInput({ label, direction: step.direction });
        return (await reviseLink(db, { ...about, input })).batch;
      }
      case 'withdraw':
        return (await withdrawLink(db, { ...about, reason: 'No.' })).batch;
      case 'restore':
        return (await restoreLink(db, about)).batch;
      case 'decide':
        return (await decideLink(db, { ...about, decision: step.decision })).batch;
      case 'exclude':
        return (await excludeReports(db, { claimId, pmids: [pmid], reason: 'No.', by, now })).batch;
      case 'readmit':
        return (await readmitReport(db, { claimId, pmid, by, now })).batch;
      case 'undo':
        return undo(db, { batch: batches[step.batch] ?? 'none', by, now });
    }
  };
  return {
    ids,
    /** @returns whether it was done; what is refused has changed nothing. */
    async take(step: LinkStep, by: Actor): Promise<boolean> {
      try {
        batches.push(await take(step, by));
        return true;
      } catch (error) {
        const refusals = [ConflictError, InputError, NotThereError, UndoError];
        if (refusals.some((kind) => error instanceof kind)) return false;
        throw error;
      }
    },
  };
}

async function stageCandidates(db: Db, claimId: string, labels: readonly string[]) {
  for (const label of labels) {
    const id = `${claimId}-${label}`;
    await stageLink(db, { id, claim: 'warmth', pmid, status: 'proposed' });
    await db.evidenceLink.update({ where: { id }, data: { claimId, label } });
  }
  return labels.map((label) => `${claimId}-${label}`);
}

it('any edits and undoing of one editor: links are as a model says, and history leads back', async () => {
  const { db } = await stageSavedReport(start);
  let run = 0;
  const check = async (steps: LinkStep[]) => {
    const claimId = await stageClaim(db, ++run);
    const real = doer(db, claimId);
    const model = linkModel();
    for (const label of ['a', 'c']) model.stage(label);
    real.ids.push(...(await stageCandidates(db, claimId, ['a', 'c'])));
    const states = [await readClaimState(db, claimId)];
    for (const step of steps) {
      const done = await real.take(step, localEditor);
      expect(done, JSON.stringify(step)).toBe(model.take(step));
      const state = await readClaimState(db, claimId);
      if (done) states.push(state);
      else expect(state).toEqual(states.at(-1));
    }
    const links = await Promise.all(real.ids.map((id) => readLink(db, id)));
    expect(links).toMatchObject(
      model.links().map(({ label, direction, status }) => ({ label, direction, status })),
    );
    const { exclusions } = (await readClaimEdits(db, claimId)) ?? {};
    expect(exclusions?.length === 1).toBe(model.isExcluded());
    await expectHistory(db, claimId, states);
  };
  const steps = fc.array(step, { minLength: 4, maxLength: 16 });
  await fc.assert(fc.asyncProperty(steps, check), { numRuns, endOnFailure: true });
});

/** Going back from now leads through every state that there was, the newest first. */
async function expectHistory(db: Db, claimId: string, states: ClaimState[]) {
  const former = await replayBackwards(db, claimId);
  expect(former).toEqual(states.slice(0, -1).reverse());
}

it('any edits and undoing of three in two-person mode: nothing holds by one voice, nothing is lost', async () => {
  const { db } = await stageSavedReport(start);
  await db.document.updateMany({ data: { twoPerson: true } });
  const team = await stageEditors(db, ['Ada', 'Bob', 'Cy']);
  let run = 0;
  const check = async (steps: { step: LinkStep; who: number }[]) => {
    const claimId = await stageClaim(db, ++run);
    const real = doer(db, claimId);
    real.ids.push(...(await stageCandidates(db, claimId, ['a', 'c'])));
    const states = [await readClaimState(db, claimId)];
    for (const { step, who } of steps) {
      const before = await readAll(db, real.ids);
      const done = await real.take(step, team[who] ?? localEditor);
      if (done) states.push(await readClaimState(db, claimId));
      if (step.kind !== 'undo') expectTwoVoices(before, await readAll(db, real.ids));
    }
    expect((await readAll(db, real.ids)).every((link) => link !== undefined)).toBe(true);
    await expectHistory(db, claimId, states);
  };
  const by = fc.record({ step, who: fc.nat(2) });
  const steps = fc.array(by, { minLength: 6, maxLength: 20 });
  await fc.assert(fc.asyncProperty(steps, check), { numRuns, endOnFailure: true });
});

const readAll = (db: Db, ids: readonly string[]) => Promise.all(ids.map((id) => readLink(db, id)));

type Links = Awaited<ReturnType<typeof readAll>>;

/** Whatever came to count, or ceased to, did so by two who are for it. */
function expectTwoVoices(before: Links, after: Links) {
  for (const [index, link] of after.entries()) {
    const was = before[index];
    const isCounted = link?.status === 'accepted';
    const wasCounted = was?.status === 'accepted';
    const isSame = isCounted === wasCounted && link?.direction === was?.direction;
    if (!link || isSame || (!isCounted && !wasCounted)) continue;
    const ayes = link.decisions.filter(
      (one) => one.decision === 'accept' && one.revision === link.statedRevision && !one.undoneAt,
    );
    const voices = [link.statedBy?.id, ...ayes.map(({ by }) => by.id)].filter(Boolean);
    expect(new Set(voices).size).toBeGreaterThanOrEqual(2);
  }
}
