import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from './connect.ts';

/** How long a database that lives may take to say so, in milliseconds. */
const patienceMs = 3_000;

/** Whether the database answers, and soon. */
export async function pingDatabase(db: Db): Promise<boolean> {
  const answer = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  const silence = new AbortController();
  const patience = wait(patienceMs, false, { signal: silence.signal }).catch(() => false);
  return Promise.race([answer, patience]).finally(() => silence.abort());
}
