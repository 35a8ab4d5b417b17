import { createHash, randomUUID } from 'node:crypto';
import type { Db } from '../connect.ts';
import { tryWindowSeconds } from './session-settings.ts';

/**
 * Counts a try with a password. better-auth counts by address, which somebody who has many gets
 * around: this counts by account, for all processes, in the same table.
 * @returns the seconds to wait where there were too many, else undefined.
 */
export async function takeTry(
  db: Db,
  account: string,
  { tries, now }: { tries: number; now: Date },
): Promise<number | undefined> {
  const windowStart = BigInt(now.getTime() - tryWindowSeconds * 1000);
  const [row] = await db.$queryRaw<{ count: number; last_request: bigint }[]>`
    INSERT INTO sign_in_limits AS l (id, key, count, last_request)
    VALUES (${randomUUID()}, ${keyOf(account)}, 1, ${BigInt(now.getTime())})
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN l.last_request <= ${windowStart} THEN 1 ELSE l.count + 1 END,
      last_request = CASE WHEN l.last_request <= ${windowStart} THEN EXCLUDED.last_request ELSE l.last_request END
    RETURNING count, last_request`;
  if (!row || row.count <= tries) return undefined;
  return Math.ceil(Number(row.last_request - windowStart) / 1000);
}

/** After a right password the count begins anew. */
export async function forgetTries(db: Db, account: string): Promise<void> {
  await db.signInLimit.deleteMany({ where: { key: keyOf(account) } });
}

/** Who tried is nobody's business, and a mistyped address may be a password. */
function keyOf(account: string): string {
  return `account:${createHash('sha256').update(account).digest('hex')}`;
}
