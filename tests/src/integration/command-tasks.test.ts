import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fictionalArticle } from '../fake-eutils/index.ts';
import { stageClaims, stageLink } from '../support/stage-claims.ts';
import { stageCommand } from '../support/stage-command.ts';

const [pmid, notice] = ['90000501', '90000502'];

let stage: Awaited<ReturnType<typeof stageCommand>>;
beforeAll(async () => {
  stage = await stageCommand({ records: 1 });
  const trial = { pmid, title: 'Warm stones.' };
  stage.fake.addRecords(fictionalArticle(trial));
  await stage.run([]);
  await stageClaims(stage.db);
  await stageLink(stage.db, { id: 'link-warmth', claim: 'warmth', pmid });
  await stageLink(stage.db, { id: 'link-harm', claim: 'harm', pmid, direction: 'disputes' });
  const retraction = { refType: 'RetractionIn', source: 'Fict J. 2026;9(1):3', pmid: notice };
  stage.fake.setRecord(pmid, fictionalArticle({ ...trial, notices: [retraction] }));
  await stage.run([]);
});
afterAll(() => stage.close());

const taskOf = (claimId: string) => stage.db.reviewTask.findFirstOrThrow({ where: { claimId } });
const statusOf = async (id: string) =>
  (await stage.db.evidenceLink.findUniqueOrThrow({ where: { id } })).status;

describe('ingest tasks', () => {
  it('lists what changed, which claim rests on it, and what the claim would be without it', async () => {
    const { stdout } = await stage.run(['tasks', 'list']);
    const { id } = await taskOf('warmth');
    expect(stdout).toMatch(
      new RegExp(`^${id.slice(0, 8)} {2}retracted, was current.*, open for `, 'm'),
    );
    expect(stdout).toContain('Warm stones warm feet. (warmth)');
    expect(stdout).toMatch(/counted {2}studies ▲ 1 ▼ 0 ◆ 0;.*\n +without {2}studies ▲ 0 ▼ 0 ◆ 0;/);
    expect((await stage.run(['status'])).stdout).toContain('2 open review tasks');
  });

  it('withdraws the links of one or keeps them, with who decided and why', async () => {
    const warmth = await taskOf('warmth');
    const beginning = warmth.id.slice(0, 8);
    const withdraw = ['tasks', 'decide', beginning, 'withdrawn', '--note', 'It was made up.'];
    expect(await stage.run(withdraw)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Withdrew 1 link: PMID 90000501, claim warmth\./),
    });
    expect(await taskOf('warmth')).toMatchObject({
      ...{ status: 'decided', decision: 'withdrawn', note: 'It was made up.' },
      decidedBy: expect.stringMatching(/^cli:./),
    });
    expect(await statusOf('link-warmth')).toBe('withdrawn');
    const { id } = await taskOf('harm');
    expect(await stage.ask(['tasks', 'decide', id, 'kept'])).toMatchObject({
      ...{ code: 0, task: { status: 'decided', decision: 'kept' } },
    });
    expect(await statusOf('link-harm')).toBe('accepted');
    expect(await stage.ask(['tasks', 'list'])).toMatchObject({ open: 0, tasks: [] });
    expect((await stage.ask(['tasks', 'list', '--all'])).tasks).toHaveLength(2);
  });

  it('refuses to decide one twice, and one that there is not', async () => {
    const { id } = await taskOf('harm');
    const again = await stage.run(['tasks', 'decide', id, 'withdrawn']);
    expect([again.code, again.stderr]).toEqual([
      1,
      expect.stringMatching(/decided this task already/),
    ]);
    expect(await statusOf('link-harm')).toBe('accepted');
    const nonesuch = await stage.run(['tasks', 'decide', 'nonesuch', 'kept']);
    expect([nonesuch.code, nonesuch.stderr]).toEqual([1, expect.stringContaining('tasks list')]);
    expect((await stage.run(['tasks', 'decide', id, 'perhaps'])).code).toBe(2);
  });
});
