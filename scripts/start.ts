/**
 * Usage: npm start
 * Opens the database, brings it up to date, builds and serves the dashboard, and keeps a worker
 * running behind it, which ingests every topic when it is due. Ctrl-C or SIGTERM stops everything.
 */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { type OpenDatabase, openDatabase, prepareDatabase } from '@touchstone/db/open';
import { Listr, PRESET_TIMER } from 'listr2';
import { checkAdmin } from './check-admin.ts';
import { buildDashboard, checkPort, exitCode, startDashboard } from './dashboard.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { keepWorker } from './keep-worker.ts';

/** How long the dashboard and the worker may take to end before they are killed, in milliseconds. */
const graceMs = 6_000;
/** After which nothing is waited for: what was committed is on the disk. */
const deadlineMs = 9_000;

const stopping = new AbortController();
const children = new Set<ChildProcess>();
let database: OpenDatabase | undefined;
/** Why a step failed; listr would print a long message beside the step's name. */
let failure: unknown;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => stopping.abort());
}

try {
  await run(readEnvironment());
} catch (error) {
  if (!stopping.signal.aborted) {
    const reason = failure ?? error;
    console.error(`\n${reason instanceof Error ? reason.message : String(reason)}`);
    process.exitCode = 1;
  }
} finally {
  setTimeout(() => process.exit(1), deadlineMs).unref();
  await stopEverything();
}
// An unfinished build or look-up must not hold the process.
process.exit();

async function run(environment: Environment) {
  const { signal } = stopping;
  let url = '';
  const timer = { timer: PRESET_TIMER };
  const steps = new Listr(
    [
      {
        title: 'Opening the database',
        task: step(async (task) => {
          await checkPort(environment);
          database = await openDatabase({ ...environment, purpose: 'npm start', exclusive: true });
          task.title += environment.databaseUrl ? ' of DATABASE_URL' : ` in ${environment.dataDir}`;
        }),
      },
      {
        title: 'Bringing it up to date',
        task: step(async (task) => {
          signal.throwIfAborted();
          if (!database) return;
          const { migrations, documents, backup } = await prepareDatabase(database.db, environment);
          if (migrations.length > 0) task.title += `: migrations applied: ${migrations.length}`;
          if (backup) task.title += `; before them, a backup: ${backup}`;
          if (documents.length > 0) task.title += `; starter evidence: ${documents.join(', ')}`;
          if (environment.accounts) await checkAdmin(database.db);
        }),
      },
      {
        title: 'Building the dashboard',
        task: step((task) =>
          buildDashboard(signal, (line) => {
            task.output = line;
          }),
        ),
      },
      {
        title: 'Starting the dashboard',
        task: step(async () => {
          signal.throwIfAborted();
          const dashboard = startDashboard(environment);
          children.add(dashboard.process);
          url = await dashboard.ready(signal);
        }),
      },
    ],
    { rendererOptions: timer, fallbackRendererOptions: timer, registerSignalListeners: false },
  );
  await steps.run();
  signal.throwIfAborted();
  console.log(`\nReady: ${url}\n`);
  const [dashboard] = children;
  if (!dashboard) return;
  await Promise.race([
    once(signal, 'abort'),
    failWhenItEnds(dashboard),
    failWhenItDies(),
    keepWorker(children, signal),
  ]);
}

/** What listr shows of a step: its name, and the last thing it said. */
type Step = { title: string; output: string };

/** A step of the start that keeps the whole reason of its failure for the end. */
function step(work: (task: Step) => Promise<void>) {
  return async (_: unknown, task: Step) => {
    try {
      await work(task);
    } catch (error) {
      failure = error;
      throw new Error('see below');
    }
  };
}

async function failWhenItEnds(dashboard: ChildProcess) {
  const code = await exitCode(dashboard);
  stopping.signal.throwIfAborted();
  throw new Error(`The dashboard ended (exit code ${code}). Run \`npm start\` again.`);
}

/** Never ends where the database is a server's: that one is not ours to watch. */
async function failWhenItDies() {
  throw await (database?.died ?? new Promise<never>(() => undefined));
}

/** Children first, for they still write to the database; then the database. */
async function stopEverything() {
  await Promise.all(
    [...children].map(async (child) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), graceMs);
      await ended;
      clearTimeout(killer);
    }),
  );
  await database?.close();
}
