export { type Attempt, type Jobs, type JobsOptions, openJobs } from './open-jobs.ts';
export type { Lease } from './queue-options.ts';
export { deliverQueue, filesQueue, ingestQueue, pmidsQueue, trialsQueue } from './queues.ts';
export { requestHelp } from './request-help.ts';
export { requestPmid } from './request-pmid.ts';
export { requestRun } from './request-run.ts';
export { scheduleRuns } from './schedule-runs.ts';
export { trySearch } from './try-search.ts';
