import { randomUUID } from 'node:crypto';
import { startRun } from '@touchstone/db';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fictionalArticle } from '../fake-eutils/index.ts';
import { stageCommand } from '../support/stage-command.ts';

let stage: Awaited<ReturnType<typeof stageCommand>>;
let runId: string;
beforeAll(async () => {
  stage = await stageCommand();
  ({ id: runId } = await startRun(stage.db, { kind: 'pmids', startedAt: new Date() }));
});
afterAll(() => stage.close());
beforeEach(() => stage.db.reject.deleteMany());

/** Keeps a record as one that could not be read when it came. */
async function keep(reject: { pmid?: string; xml: string }) {
  const id = randomUUID();
  const data = { id, runId, pmid: null, reason: 'It was not understood.', createdAt: new Date() };
  await stage.db.reject.create({ data: { ...data, ...reject } });
  return id;
}

const unreadable = '<PubmedArticle><MedlineCitation/></PubmedArticle>';
const readable = (pmid: string, title = 'Stones, kept') => fictionalArticle({ pmid, title });
const report = (pmid: string) => stage.db.report.findUnique({ where: { pmid } });
const isResolved = async (id: string) =>
  (await stage.db.reject.findUniqueOrThrow({ where: { id } })).resolvedAt !== null;

describe('ingest rejects', () => {
  it('lists what is not resolved, and writes the raw record of one to standard output', async () => {
    const id = await keep({ pmid: '90000901', xml: unreadable });
    const resolved = await keep({ pmid: '90000902', xml: unreadable });
    await stage.db.reject.update({ where: { id: resolved }, data: { resolvedAt: new Date() } });
    const { stdout } = await stage.run(['rejects', 'list']);
    expect(stdout).toContain(`${id.slice(0, 8)}  90000901`);
    expect(stdout).not.toContain('90000902');
    expect((await stage.ask(['rejects', 'list', '--all'])).rejects).toHaveLength(2);
    expect((await stage.ask(['rejects', 'list', '--run', 'nonesuch'])).rejects).toEqual([]);
    const shown = await stage.run(['rejects', 'show', id.slice(0, 8)]);
    expect(shown).toMatchObject({ code: 0, stdout: `${unreadable}\n` });
  });

  it('reads a kept record again without PubMed', async () => {
    const id = await keep({ xml: readable('90000911') });
    const asked = stage.fake.requests.length;
    const { code, stdout } = await stage.run(['rejects', 'retry', id]);
    expect([code, stdout]).toEqual([0, '1 record could be read, 0 could not.\n']);
    expect(await report('90000911')).toMatchObject({ title: 'Stones, kept' });
    expect(await isResolved(id)).toBe(true);
    expect(stage.fake.requests.length).toBe(asked);
  });

  it('asks PubMed for what it still cannot read, and for what it holds in another state', async () => {
    stage.fake.addRecords(fictionalArticle({ pmid: '90000921', title: 'Stones, sent' }));
    const ids = [await keep({ pmid: '90000921', xml: unreadable })];
    expect((await stage.run(['rejects', 'retry', '--all'])).code).toBe(0);
    ids.push(await keep({ pmid: '90000921', xml: readable('90000921', 'Stones, old') }));
    expect((await stage.run(['rejects', 'retry', '--all'])).code).toBe(0);
    expect(await report('90000921')).toMatchObject({ title: 'Stones, sent' });
    expect(await Promise.all(ids.map(isResolved))).toEqual([true, true]);
  });

  it('keeps what nobody can read, and says so with its exit code', async () => {
    const nameless = await keep({ xml: 'no XML at all' });
    const unsent = await keep({ pmid: '90000931', xml: unreadable });
    const outcome = await stage.ask(['rejects', 'retry', '--all']);
    expect(outcome).toMatchObject({ code: 1, resolved: [], asked: 1 });
    expect(outcome.left.toSorted()).toEqual([nameless, unsent].toSorted());
  });

  it('says what to do where an id fits none or several', async () => {
    const none = await stage.run(['rejects', 'show', 'nonesuch']);
    expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('rejects list --all')]);
    await stage.db.reject.createMany({
      data: ['same-1', 'same-2'].map((id) => ({
        ...{ id, runId, reason: 'x', xml: 'x', createdAt: new Date() },
      })),
    });
    const several = await stage.run(['rejects', 'show', 'same']);
    expect([several.code, several.stderr]).toEqual([1, expect.stringContaining('more of the id')]);
  });
});
