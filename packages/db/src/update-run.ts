import type { Db } from './connect.ts';

export interface RunProgress {
  found?: number | undefined;
  expected?: number | undefined;
  queryTranslation?: string | undefined;
  warnings?: string[] | undefined;
  /** HTTP requests so far, where no batch has reported them yet. */
  requests?: number | undefined;
  now?: Date;
}

/** Notes what a run has learnt so far. */
export async function updateRun(
  db: Db,
  runId: string,
  { now = new Date(), ...progress }: RunProgress,
): Promise<void> {
  await db.ingestRun.update({
    where: { id: runId },
    data: { ...progress, heartbeatAt: now },
    select: { id: true },
  });
}
