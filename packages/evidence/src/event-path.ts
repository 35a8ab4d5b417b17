import type { EventView } from './event-views.ts';

/** The dashboard's page on what an event tells of, from the root. */
export function eventPath({ kind, pmid, task }: Pick<EventView, 'kind' | 'pmid' | 'task'>): string {
  if (kind === 'task-opened' && task !== undefined) return `/tasks/${encodeURIComponent(task)}`;
  return pmid === undefined ? '/' : `/reports/${encodeURIComponent(pmid)}`;
}
