import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { thisMachine } from './this-machine.ts';

/** What a run's holder writes under; every write is refused once somebody else holds the run. */
export interface RunLease {
  /** `host:pid:machine:` and something that is this very process's own. */
  worker: string;
  /** Counted up by whoever takes the run over. */
  attempt: number;
}

/** A run that has written nothing for so long may be taken over. */
const leaseMs = 90_000;

/** A container's first process is number 1 after every restart, so that a pid alone tells nothing. */
const thisProcess = randomUUID().slice(0, 8);

/** The runs that code of this process is working on. */
const held = new Set<string>();

export function workerName(): string {
  return `${hostname()}:${process.pid}:${thisMachine ?? ''}:${thisProcess}`;
}

/** From here until `letGo` a run counts as alive while this process lives. */
export function hold(runId: string): void {
  held.add(runId);
}

/**
 * This process works on the run no more. A run whose row could not be closed, since the database
 * was gone, is thereby known to be nobody's.
 */
export function letGo(runId: string): void {
  held.delete(runId);
}

interface RunningRow {
  id: string;
  kind: string;
  worker: string;
  heartbeatAt: Date;
}

/**
 * Whether nobody works on a run any more: by asking for its process, or by its silence. Of a process
 * that may be another machine's, silence alone tells.
 */
export function isAbandoned(run: RunningRow, { now, isAlive = processIsAlive }: Watch): boolean {
  // A sign of life from the future is none: a clock was wrong, and may have been for a year.
  if (Math.abs(now.getTime() - run.heartbeatAt.getTime()) > leaseMs) return true;
  // Several processes share a run over files, and the first of them may be gone.
  if (run.kind === 'files') return false;
  const [, pid, machine, unique] = run.worker.split(':');
  if (unique === thisProcess) return !held.has(run.id);
  if (!thisMachine || machine !== thisMachine) return false;
  return Number(pid) === process.pid || !isAlive(Number(pid));
}

export interface Watch {
  now: Date;
  isAlive?: ((pid: number) => boolean) | undefined;
}

function processIsAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The condition of a write that only the run's holder may do, where there is a lease. */
export function heldUnder(runId: string, lease: RunLease | undefined) {
  return lease ? { id: runId, ...lease, status: 'running' } : { id: runId };
}
