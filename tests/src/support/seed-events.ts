import type { Db } from '@touchstone/db';
import type { EventKind } from '@touchstone/evidence';

interface Seed {
  id: string;
  at: Date;
  kind?: EventKind;
  topicSlug?: string;
  pmid?: string;
  taskId?: string;
  title?: string;
  data?: Record<string, string>;
}

/** Events as a run records them. */
export async function seedEvents(db: Db, seeds: readonly Seed[]): Promise<void> {
  await db.event.createMany({
    data: seeds.map((seed) => ({
      kind: 'report-new',
      title: `New study: ${seed.id}`,
      data: {},
      ...seed,
    })),
  });
}

/** So many new reports, a second apart, the oldest first. */
export function newReports(count: number, from: Date): Seed[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `event-${String(index).padStart(4, '0')}`,
    at: new Date(from.getTime() + index * 1000),
    pmid: String(90_000_001 + index),
  }));
}
