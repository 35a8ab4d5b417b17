import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bareEnvironment } from '../support/bare-environment.ts';
import { password, stagePerson } from '../support/stage-people.ts';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';

const script = join(import.meta.dirname, '../../../scripts/people.ts');

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

/** The command as npm runs it, in a process of its own. */
async function people(args: string[], typed = '') {
  const { dataDir, databaseUrl = '' } = database.place;
  const env = { ...bareEnvironment(), DATA_DIR: dataDir, DATABASE_URL: databaseUrl };
  const child = spawn(process.execPath, [script, ...args], { env });
  child.stdin.end(typed);
  const code = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [exitCode, stdout, stderr] = await Promise.all([
    code,
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code: exitCode, stdout, stderr };
}

it('adds the first admin with a password from standard input, which it prints nowhere', async () => {
  const added = await people(['add', '--admin', 'ada@example.org', '--password-stdin'], password);
  expect(added).toMatchObject({ code: 0, stdout: expect.stringContaining('ada@example.org') });
  expect(added.stdout + added.stderr).not.toContain(password);
  const ada = await database.db.person.findFirst();
  expect(ada).toMatchObject({ email: 'ada@example.org', role: 'admin' });
  expect(await database.db.activity.count({ where: { actor: 'command', action: 'add' } })).toBe(1);
});

it('removes people, but never the last admin, and lists who is left', async () => {
  await stagePerson(database.db, 'Ada', 'admin');
  await stagePerson(database.db, 'Eve', 'editor');
  const refused = await people(['remove', 'ada@example.org']);
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('last admin') });
  expect(await people(['remove', 'EVE@example.org'])).toMatchObject({ code: 0 });
  const { stdout } = await people(['list']);
  expect(stdout).toMatch(/^ada@example\.org +admin/m);
  expect(stdout).toMatch(/^eve@example\.org +removed/m);
});

it.each([
  [[], /Usage: npm run people/],
  [['add', 'ada@example.org'], /no terminal .* --password-stdin/],
  [['add', 'ada@example.org', '--role', 'king', '--password-stdin'], /Choose among: reader/],
  [['remove', 'nobody@example.org'], /Nobody has the address nobody@example\.org/],
])('refuses %j with a word on what to do', async (args, words) => {
  const refused = await people(args, password);
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringMatching(words) });
  expect(refused.stderr).not.toMatch(/^\s+at /m);
  expect(await database.db.person.count()).toBe(0);
});
