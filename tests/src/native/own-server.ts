import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../support/free-port.ts';

const programs = globSync('/usr/lib/postgresql/*/bin/initdb').sort().map(dirname).at(-1);
const isRoot = process.getuid?.() === 0;

/** Whether this machine has PostgreSQL's own programs, to run a server that may be killed. */
export const canServe = programs !== undefined;

/** A PostgreSQL server of the test's own. */
export async function makeServer() {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-postgres-'));
  chmodSync(folder, 0o777);
  const data = join(folder, 'data');
  const init = asOwner('initdb', ['-D', data, '--auth=trust', '--username=postgres']);
  if (spawnSync(init.command, init.args).status !== 0) throw new Error('initdb failed.');
  const port = await freePort();
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  const options = ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1'];
  let server: ChildProcess | undefined;

  /** Again and again, since processes of the one that was killed may still hold its memory. */
  async function start(): Promise<void> {
    for (;;) {
      if (!server || server.exitCode !== null || server.signalCode !== null) {
        const { command, args } = asOwner('postgres', options);
        server = spawn(command, args, { stdio: 'ignore' });
      }
      if (await answers(url)) return;
      await wait(50);
    }
  }

  async function kill(): Promise<void> {
    if (!server) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  }

  return {
    url,
    start,
    kill,
    remove: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

/** PostgreSQL refuses to run as root; `setpriv` becomes the program, so that it can be killed. */
function asOwner(program: string, args: string[]) {
  const path = join(programs ?? '', program);
  if (!isRoot) return { command: path, args };
  const owner = ['--reuid=postgres', '--regid=postgres', '--clear-groups', '--'];
  return { command: 'setpriv', args: [...owner, path, ...args] };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    await client.end();
    return true;
  } catch {
    return false;
  }
}
