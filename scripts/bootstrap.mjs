/**
 * Usage: node scripts/bootstrap.mjs SCRIPT [ARGUMENT …]
 * Makes a clone ready and runs a TypeScript script of it on the Node that package.json pins.
 *
 * Plain JavaScript on purpose: in a fresh clone the machine's own Node (20 or newer) runs it, before
 * anything is installed. It installs what is missing, generates the database client, and hands on.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const node = join(root, 'node_modules/.bin/node');
const stamp = join(root, 'node_modules/.touchstone');

/** Nothing that runs here may phone home. */
const environment = {
  ...process.env,
  PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH ?? ''}`,
  NEXT_TELEMETRY_DISABLED: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  CHECKPOINT_DISABLE: '1',
  // Every process compiles the same modules; from here they take half the time to load.
  NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'),
};

/** What runs now: an installation first, then the script itself. */
let running;
let installing = true;
// A terminal sends its signals to the whole group, `kill` to this process alone.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
// An npm that was killed tells nobody; its child then has another parent.
const parent = process.ppid;
const watching = setInterval(() => {
  if (process.ppid !== parent) stop('SIGTERM');
}, 1000);

function stop(signal) {
  running?.kill(signal);
  // npm first undoes what it has installed, which takes as long. The next start installs anew.
  if (installing) setTimeout(() => running?.kill('SIGKILL'), 2000);
}

const state = fingerprint();
if (!isStamped(state)) {
  await step('Installing what is missing', npm(), [
    'install',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  await step('Generating the database client', [node], ['scripts/generate.ts']);
  writeFileSync(stamp, fingerprint());
}
const [script = '', ...rest] = process.argv.slice(2);
// Node calls its SQLite experimental; here it is a file lock.
const flags = ['--disable-warning=ExperimentalWarning'];
flags.push('--import', new URL('end-with-parent.mjs', import.meta.url).href);
// Left to itself, Node lets garbage pile up to a share of the machine: parsing 30,000 records then
// takes twice the memory, and is no faster for it.
flags.push('--max-semi-space-size=16', '--max-old-space-size=1024');
const settings = join(root, '.env');
if (existsSync(settings)) flags.push(`--env-file=${settings}`);
installing = false;
running = spawn(node, [...flags, script, ...rest], {
  cwd: root,
  env: environment,
  stdio: 'inherit',
});
running.on('exit', (code, signal) => {
  clearInterval(watching);
  process.exitCode = code ?? (signal ? 1 : 0);
});

/** What an installation depends on: the lockfile, the packages' lists, the database's schema. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'package.json', 'prisma/schema.prisma']) {
    const path = join(root, file);
    hash.update(existsSync(path) ? readFileSync(path) : '');
  }
  return hash.digest('hex');
}

function isStamped(wanted) {
  const generated = existsSync(join(root, 'packages/db/src/generated/client.ts'));
  return (
    generated && existsSync(node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
  );
}

/** npm as it was started, or as it is on the PATH. */
function npm() {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js') ? [process.execPath, cli] : ['npm'];
}

/** Runs a command with its name, its time and, where it fails, its output. */
async function step(title, [command, ...before], after) {
  const start = Date.now();
  const seconds = () => `${((Date.now() - start) / 1000).toFixed(0)} s`;
  const live = process.stderr.isTTY;
  const ticking =
    live && setInterval(() => process.stderr.write(`\r… ${title} (${seconds()})`), 500);
  if (!live) process.stderr.write(`… ${title}\n`);
  const output = [];
  const code = await new Promise((resolve) => {
    const child = spawn(command, [...before, ...after], { cwd: root, env: environment });
    running = child;
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => resolve(output.push(Buffer.from(`${error.message}\n`))));
    child.on('close', resolve);
  });
  clearInterval(ticking || undefined);
  process.stderr.write(`${live ? '\r' : ''}${code === 0 ? '✔' : '✖'} ${title} (${seconds()})\n`);
  if (code === 0) return;
  process.stderr.write(Buffer.concat(output));
  process.stderr.write(`${title} failed: see above. Mend it and run the same command again.\n`);
  process.exit(1);
}
