export { type Attempt, type Jobs, type JobsOptions, openJobs } from './open-jobs.ts';
export type { Lease } from './queue-options.ts';
export { deliverQueue, filesQueue, ingestQueue } from './queues.ts';
export { requestHelp } from './request-help.ts';
export { requestRun } from './request-run.ts';
export { scheduleRuns } from './schedule-runs.ts';
