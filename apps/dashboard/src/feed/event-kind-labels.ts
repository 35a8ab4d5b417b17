import type { EventKind } from '@touchstone/evidence';

export const eventKindLabels: Record<EventKind, string> = {
  'report-new': 'New study',
  'standing-changed': 'Change of standing',
  'task-opened': 'Review task',
};
