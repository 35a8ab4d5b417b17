import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stageCommand, stones } from '../support/stage-command.ts';

let stage: Awaited<ReturnType<typeof stageCommand>>;
beforeAll(async () => {
  stage = await stageCommand();
});
afterAll(() => stage.close());

const dropped = {
  kind: 'dropped-phrase',
  endpoint: 'esearch',
  phrase: 'stones',
  times: 9,
} as const;
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('ingest --dry-run', () => {
  it('says what would be fetched, and changes nothing', async () => {
    const { code, stdout } = await stage.run(['--dry-run']);
    expect(stdout).toMatch(/^stones: would be ingested so; nothing was changed\n {2}run .* full/);
    expect(stdout).toContain('5 records: 5 new, 0 here already');
    expect(code).toBe(0);
    expect(await stage.db.ingestRun.count()).toBe(0);
    expect(await stage.db.report.count()).toBe(0);
  });

  it('gives programs the window that is asked for', async () => {
    const window = ['--since', '2026-03-01', '--until', '2026-03-02'];
    expect(await stage.ask(['--dry-run', ...window])).toMatchObject({
      code: 0,
      previews: [{ kind: 'incremental', windowFrom: '2026-03-01', windowTo: '2026-03-02' }],
    });
  });
});

describe('ingest', () => {
  it('takes everything first, then what is new since, and everything again with --full', async () => {
    const kinds = [];
    for (const args of [[], [], ['--full']]) kinds.push((await stage.ask(args)).runs[0].kind);
    expect(kinds).toEqual(['full', 'incremental', 'full']);
    expect(await stage.db.report.count()).toBe(5);
  });

  it('asks for the days that it is told', async () => {
    const { code } = await stage.run(['--since', day(-30), '--until', day(-20)]);
    const run = await stage.db.ingestRun.findFirst({ orderBy: { startedAt: 'desc' } });
    expect(run?.windowFrom?.toISOString().slice(0, 10)).toBe(day(-30));
    expect(run?.windowTo?.toISOString().slice(0, 10)).toBe(day(-20));
    expect(code).toBe(0);
  });

  it('says that every topic is disabled, where that is so', async () => {
    await stage.run(['topics', 'disable', 'stones']);
    const { code, stderr } = await stage.run([]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('topics enable SLUG')]);
    await stage.run(['topics', 'enable', 'stones']);
  });
});

describe('ingest topics check', () => {
  it('shows the translation, the count and the first titles', async () => {
    const { code, stdout } = await stage.run(['topics', 'check', 'stones']);
    expect(stdout).toMatch(/^search {3}stones\[tiab\]\nread as {2}\S.*\nfinds {4}5 records\n/);
    expect(stdout).toMatch(/First of them:\n( {2}900000\d\d {2}\S.*\n){5}/);
    expect(code).toBe(0);
  });

  it('shows what PubMed drops from a search, with its exit code too', async () => {
    const fault = stage.fake.fail(dropped);
    const checked = await stage.ask(['topics', 'check', '--query', 'stones[tiab] OR feet[tiab]']);
    fault.cancel();
    expect(checked).toMatchObject({ code: 1, query: 'stones[tiab] OR feet[tiab]' });
    expect(checked.objections.join()).toContain('stones');
  });

  it('says that PubMed is out of reach', async () => {
    const nowhere = { EUTILS_BASE_URL: 'http://127.0.0.1:9/' };
    const { code, stderr } = await stage.run(['topics', 'check', 'stones'], nowhere);
    expect([code, stderr]).toEqual([1, expect.stringContaining('PubMed cannot be reached')]);
  });
});

describe('ingest topics accept', () => {
  it('shows and records what is accepted, and the next run goes on', async () => {
    const fault = stage.fake.fail({ ...dropped, times: 50 });
    const stopped = await stage.run([]);
    expect([stopped.code, stopped.stderr]).toEqual([1, expect.stringContaining('topics accept')]);
    const preview = await stage.run(['--dry-run']);
    expect([preview.code, preview.stdout]).toEqual([1, expect.stringContaining('OBJECTION')]);
    const { code, stdout } = await stage.run(['topics', 'accept', stones.slug]);
    expect(stdout).toMatch(/^Accepted for "stones", recorded as said by cli:.*\n {2}.*stones/);
    expect(code).toBe(0);
    const [acceptance] = await stage.db.searchAcceptance.findMany();
    expect(acceptance?.acceptedBy).toMatch(/^cli:./);
    expect((await stage.run([])).code).toBe(0);
    fault.cancel();
  });

  it('says so where nothing waits to be accepted', async () => {
    const { code, stderr } = await stage.run(['topics', 'accept', stones.slug]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('topics check stones')]);
  });
});

describe('ingest topics run', () => {
  it('queues the topic once, and says that no worker runs', async () => {
    const first = await stage.run(['topics', 'run', 'stones']);
    expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining('npm run worker') });
    expect(await stage.ask(['topics', 'run', 'stones'])).toMatchObject({ queued: false });
  });
});
