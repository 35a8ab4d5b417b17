import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Environment, root } from './environment.ts';

const dashboardFolder = join(root, 'apps/dashboard');

/** How long the dashboard may take to answer after its start, in milliseconds. */
const patienceMs = 30_000;

/** Builds the dashboard, or takes the build that turbo kept of the same sources. */
export async function buildDashboard(
  signal: AbortSignal,
  onLine: (line: string) => void,
): Promise<void> {
  const turbo = createRequire(import.meta.url).resolve('turbo/bin/turbo');
  const options = [
    'run',
    'build',
    '--filter=@touchstone/dashboard',
    '--output-logs=new-only',
    '--log-prefix=none',
  ];
  const child = spawn(process.execPath, [turbo, ...options], {
    cwd: root,
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => {
    output.push(chunk);
    const line = chunk.toString().trim().split('\n').at(-1)?.trim();
    if (line) onLine(line);
  });
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await exitCode(child);
  if (code === 0) return;
  throw new Error(
    `The dashboard could not be built:\n${Buffer.concat(output)}\n` +
      'Mend what it says above and run `npm start` again.',
  );
}

/** @throws where the port is taken: whoever answers there must not pass for this dashboard. */
export async function checkPort({ host, port }: Environment): Promise<void> {
  const probe = createServer().listen(port, host);
  try {
    await once(probe, 'listening');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Port ${port} of ${host} cannot be used (${reason}). Set PORT to another.`);
  }
  probe.close();
  await once(probe, 'close');
}

/** Starts the built dashboard; `ready` waits until it answers and gives its address. */
export function startDashboard({ host, port, dataDir, databaseUrl }: Environment): {
  process: ChildProcess;
  ready(signal: AbortSignal): Promise<string>;
} {
  const child = spawn(
    process.execPath,
    [...process.execArgv, nextProgram(), 'start', '--port', String(port), '--hostname', host],
    {
      cwd: dashboardFolder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: databaseUrl ?? '' },
    },
  );
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const ready = async (signal: AbortSignal) => {
    const watching = new AbortController();
    const either = AbortSignal.any([signal, watching.signal]);
    const died = exitCode(child).then((code) => {
      throw new Error(
        `The dashboard ended at its start (exit code ${code}); its words are above. ` +
          `Where port ${port} is taken, set PORT to another.`,
      );
    });
    await Promise.race([died, untilHealthy(`${url}/api/v1/health`, either)]).finally(() =>
      watching.abort(),
    );
    return url;
  };
  return { process: child, ready };
}

async function untilHealthy(health: string, signal: AbortSignal): Promise<void> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await wait(150)) {
    signal.throwIfAborted();
    const response = await fetch(health).catch(() => undefined);
    if (response?.ok) return;
  }
  throw new Error(`The dashboard did not answer at ${health}. Is the port taken? Set PORT.`);
}

export function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Next.js's program, as the dashboard's own package finds it. */
function nextProgram(): string {
  const manifest = createRequire(join(dashboardFolder, 'package.json')).resolve(
    'next/package.json',
  );
  return join(dirname(manifest), 'dist/bin/next');
}
