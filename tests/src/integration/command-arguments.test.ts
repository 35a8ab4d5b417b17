import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bareEnvironment } from '../support/bare-environment.ts';

const command = join(import.meta.dirname, '../../../packages/ingestion/src/cli.ts');

/** Without a database: whatever is only about arguments must not need one. */
function run(...args: string[]) {
  const env = { ...bareEnvironment(), DATA_DIR: '/dev/null/nowhere' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { env });
  return { code: status, stdout: String(stdout), stderr: String(stderr) };
}

const commands = [
  [],
  ['status'],
  ['topics'],
  ...['list', 'add', 'edit', 'check', 'accept', 'run'].map((name) => ['topics', name]),
  ...['schedule', 'enable', 'disable'].map((name) => ['topics', name]),
  ['rejects'],
  ...['list', 'show', 'retry'].map((name) => ['rejects', name]),
  ['tasks'],
  ...['list', 'decide'].map((name) => ['tasks', name]),
];

describe('the arguments of npm run ingest', () => {
  it.each(commands.map((path) => ({ path })))('are explained by $path --help', ({ path }) => {
    const { code, stdout, stderr } = run(...path, '--help');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(['npm run ingest --', ...path].join(' '));
    const widest = Math.max(...stdout.split('\n').map((line) => line.length));
    expect(widest).toBeLessThanOrEqual(100);
    const options = stdout.split('\n').filter((line) => line.startsWith('  -'));
    expect(options.filter((line) => !/\S {2,}\S/.test(line))).toEqual([]);
  });

  it.each([
    { args: ['--wrong'], says: "unknown option '--wrong'" },
    { args: ['--topc', 'x'], says: 'Did you mean --topic' },
    { args: ['statos'], says: "unknown command 'statos'. The commands are: status, " },
    { args: ['topics', 'lst'], says: 'Did you mean list' },
    { args: ['topics'], says: 'Usage: npm run ingest -- topics' },
    { args: ['topics', 'edit', 'stones'], says: 'name what to change' },
    { args: ['topics', 'add', 'stones', '--title', 'x'], says: "'--query <search>' not specified" },
    { args: ['topics', 'edit', 'x', '--collapse-below', '2'], says: 'from 0 to 1' },
    { args: ['topics', 'edit', 'x', '--overlap-days', '1.5'], says: 'a whole number' },
    { args: ['--pmid', '12,0123'], says: 'Not a PMID: 0123' },
    { args: ['--pmid', ','], says: 'Name at least one PMID' },
    { args: ['--pmid', '1', '--topic', 'stones'], says: 'cannot be used with' },
    { args: ['--full', '--since', '2026-03-01'], says: 'cannot be used with' },
    { args: ['--since', '2026-02-30'], says: 'Write a day as 2026-03-01' },
    { args: ['--since', '2026-03-02', '--until', '2026-03-01'], says: 'exchange the two' },
    { args: ['--words', 'stones'], says: 'name them with --files' },
    { args: ['--files', 'x.xml', '--dry-run'], says: 'cannot be used with' },
    { args: ['--full', 'status'], says: "leave it or 'status' out" },
  ])('are refused with exit code 2 and a reason: $args', ({ args, says }) => {
    const { code, stdout, stderr } = run(...args);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(says)]);
  });
});
