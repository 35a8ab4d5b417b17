import type { Db } from '@touchstone/db';
import { loadStarter } from '@touchstone/db/open';
import * as vocabulary from '@touchstone/evidence';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';

let test: TestDatabase;
let db: Db;
const now = new Date('2026-03-01T12:00:00Z');

beforeEach(async () => {
  test = await openTestDatabase();
  db = test.db;
  await loadStarter(db, { now });
});
afterEach(() => test.close());

async function anyLink() {
  return db.evidenceLink.findFirstOrThrow({ orderBy: { id: 'asc' } });
}

describe('what must never happen is refused by the database itself', () => {
  it('two live links for the same claim, report and scope', async () => {
    const { figures, pending, ...link } = await anyLink();
    const twin = { ...link, figures: {}, id: 'twin' };
    await expect(db.evidenceLink.create({ data: twin })).rejects.toThrow(/unique/i);
    await db.evidenceLink.create({ data: { ...twin, status: 'withdrawn' } });
    await db.evidenceLink.create({ data: { ...twin, id: 'other label', label: '24 months' } });
  });

  it('a withdrawn link that comes back to life beside its successor', async () => {
    const { figures, pending, ...link } = await anyLink();
    await db.evidenceLink.create({
      data: { ...link, figures: {}, id: 'old', status: 'withdrawn' },
    });
    const revive = db.evidenceLink.update({ where: { id: 'old' }, data: { status: 'accepted' } });
    await expect(revive).rejects.toThrow(/unique/i);
  });

  it('evidence on advice', async () => {
    const { figures, pending, ...link } = await anyLink();
    const advice = await db.claim.findFirstOrThrow({ where: { kind: 'advice' } });
    const onAdvice = { ...link, figures: {}, id: 'x', claimId: advice.id, claimKind: 'advice' };
    await expect(db.evidenceLink.create({ data: onAdvice })).rejects.toThrow();
    const disguised = { ...onAdvice, claimKind: 'efficacy' };
    await expect(db.evidenceLink.create({ data: disguised })).rejects.toThrow();
  });

  it('a claim with evidence that turns into advice', async () => {
    const { claimId } = await anyLink();
    const turn = db.claim.update({
      where: { id: claimId },
      data: { kind: 'advice', statement: null },
    });
    await expect(turn).rejects.toThrow();
  });

  it('an inverted or empty anchor', async () => {
    const { id } = await db.claim.findFirstOrThrow();
    for (const [startsAt, endsAt] of [
      [20, 10],
      [10, 10],
      [-1, 5],
    ]) {
      await expect(
        db.claim.update({ where: { id }, data: { startsAt, endsAt } }),
      ).rejects.toThrow();
    }
  });

  it.each(['0', '00123', '12a', '1234567890', '', '-5', ' 12'])(
    'a PMID that is none: "%s"',
    async (pmid) => {
      const data = { pmid, title: 'A fictional report', origin: 'pubmed', createdAt: now };
      await expect(db.report.create({ data })).rejects.toThrow();
    },
  );

  it('a changed or deleted line of history', async () => {
    const { id } = await db.activity.findFirstOrThrow();
    await expect(db.activity.update({ where: { id }, data: { actor: 'x' } })).rejects.toThrow(
      /append-only/,
    );
    await expect(db.activity.delete({ where: { id } })).rejects.toThrow(/append-only/);
    await expect(db.$executeRaw`TRUNCATE activities`).rejects.toThrow(/append-only/);
    expect(await db.activity.count()).toBe(1);
  });

  it('a channel that carries a bundle without events', async () => {
    const channel = { name: 'webhook', openedAt: now, bundleId: 'one', bundleAt: now };
    await expect(db.channel.create({ data: channel })).rejects.toThrow();
    await db.channel.create({ data: { ...channel, eventIds: ['event'] } });
  });

  it('a day without its month', async () => {
    const { pmid } = await db.report.findFirstOrThrow();
    const data = { publishedDay: 3, publishedMonth: null };
    await expect(db.report.update({ where: { pmid }, data })).rejects.toThrow();
  });
});

it('the database and the code know the same words', async () => {
  const rows = await db.$queryRaw<{ name: string; definition: string }[]>`
    SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
    WHERE contype = 'c' AND connamespace = 'public'::regnamespace AND pg_get_constraintdef(oid) LIKE '%ANY%'`;
  const inDatabase = Object.fromEntries(
    rows.map(({ name, definition }) => [
      name.replace('_check', ''),
      [...definition.matchAll(/'([^']+)'/g)].map(([, word]) => word).sort(),
    ]),
  );
  const sorted = (words: readonly string[]) => [...words].sort();
  expect(inDatabase).toEqual({
    claims_kind: sorted(vocabulary.claimKinds),
    reports_design: sorted(vocabulary.designs),
    reports_design_source: sorted(vocabulary.valueSources),
    reports_report_kind: sorted(vocabulary.reportKinds),
    reports_standing: sorted(vocabulary.standings),
    reports_origin: ['editor', 'pubmed', 'starter'],
    studies_source: sorted(vocabulary.valueSources),
    evidence_links_comparator: sorted(vocabulary.comparators),
    evidence_links_outcome: sorted(vocabulary.outcomes),
    evidence_links_time_point: sorted(vocabulary.timePoints),
    evidence_links_time_point_basis: sorted(vocabulary.timePointBases),
    evidence_links_direction: sorted(vocabulary.directions),
    evidence_links_directness: sorted(vocabulary.directnesses),
    evidence_links_read_from: sorted(vocabulary.readFroms),
    evidence_links_confidence: sorted(vocabulary.confidences),
    evidence_links_depth: sorted(vocabulary.depths),
    evidence_links_status: sorted(vocabulary.linkStatuses),
    notices_kind: sorted(vocabulary.noticeKinds),
    notices_source: sorted(vocabulary.noticeSources),
    ingest_runs_status: sorted(vocabulary.runStatuses),
    ingest_runs_kind: sorted(vocabulary.runKinds),
    ingest_runs_trigger: sorted(vocabulary.runTriggers),
    ingest_runs_step: sorted(vocabulary.runSteps),
    ingest_files_status: sorted(vocabulary.fileStatuses),
    topic_members_left_reason: sorted(vocabulary.leftReasons),
    reports_gone_reason: sorted(vocabulary.goneReasons),
    evidence_links_quote_state: sorted(vocabulary.quoteStates),
    review_tasks_kind: sorted(vocabulary.taskKinds),
    review_tasks_status: sorted(vocabulary.taskStatuses),
    review_tasks_decision: sorted(vocabulary.taskDecisions),
    events_kind: sorted(vocabulary.eventKinds),
    channels_name: sorted(vocabulary.channels),
    claims_anchor_state: sorted(vocabulary.anchorStates),
    claim_anchors_method: sorted(vocabulary.anchorMethods),
    certainties_comparator: sorted(vocabulary.comparators),
    certainties_outcome: sorted(vocabulary.outcomes),
    certainties_level: sorted(vocabulary.certaintyLevels),
    thresholds_outcome: sorted(vocabulary.outcomes),
    link_decisions_decision: sorted(vocabulary.linkDecisions),
    evidence_links_origin: sorted(vocabulary.linkOrigins),
    pmid_requests_status: sorted(vocabulary.requestStatuses),
    search_trials_status: sorted(vocabulary.trialStatuses),
    reports_source_kind: sorted(vocabulary.sourceKinds),
    people_role: sorted(vocabulary.roles),
    visits_object_type: ['claim', 'document'],
  });
});
