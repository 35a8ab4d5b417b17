import type { WorkerView } from '@touchstone/evidence';
import { count, sayWhen } from './say-when.ts';

/** Who keeps the schedules, in one line. */
export function describeWorkers(workers: readonly WorkerView[]): string {
  if (workers.length === 0) return 'No worker keeps the schedules. Start one: npm run worker';
  const each = workers.map(({ id, startedAt }) => `${id} since ${sayWhen(startedAt)}`);
  return `${count(workers.length, 'worker')}: ${each.join(', ')}`;
}
