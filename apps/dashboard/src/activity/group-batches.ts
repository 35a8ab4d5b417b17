import type { ActivityView } from '@touchstone/evidence';

/** What one person did in one go. */
export interface ActivityGroup {
  batch: string;
  /** The first line stands for all of them. */
  lead: ActivityView;
  activities: ActivityView[];
}

/** Lines of one batch together, in the order given. */
export function groupBatches(activities: readonly ActivityView[]): ActivityGroup[] {
  const groups = new Map<string, ActivityGroup>();
  for (const activity of activities) {
    const group = groups.get(activity.batch);
    if (group) group.activities.push(activity);
    else
      groups.set(activity.batch, { batch: activity.batch, lead: activity, activities: [activity] });
  }
  return [...groups.values()];
}
