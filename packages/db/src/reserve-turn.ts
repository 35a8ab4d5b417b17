import type { Db } from './connect.ts';

export interface SharedLimit {
  /** The server and who asks it; holds no key. */
  id: string;
  /** How far apart requests must be. */
  spacingMs: number;
}

export interface WishedTurn extends SharedLimit {
  /** How late its taker expects to be: the turn after it stands as much further off. */
  roomMs?: number;
}

/**
 * Takes the next free turn to send a request, among all processes that share the limit, and returns
 * how many milliseconds to wait for it. The database's clock decides: those of machines differ.
 */
export async function reserveTurn(
  db: Db,
  { id, spacingMs, roomMs = 0 }: WishedTurn,
): Promise<number> {
  const spacing = `${spacingMs + Math.ceil(roomMs)} milliseconds`;
  const [row] = await db.$queryRaw<{ waitMs: number }[]>`
    INSERT INTO rate_limits AS mine (id, next_at)
    VALUES (${id}, clock_timestamp() + ${spacing}::interval)
    ON CONFLICT (id) DO UPDATE
      SET next_at = greatest(mine.next_at, clock_timestamp()) + ${spacing}::interval
    RETURNING greatest(0, 1000 * extract(epoch FROM
      next_at - ${spacing}::interval - clock_timestamp()))::float8 AS "waitMs"`;
  return Math.ceil(row?.waitMs ?? 0);
}

/** Lets nobody take a turn for so long, in whatever process: the server asked everybody to wait. */
export async function holdTurns(db: Db, { id, ms }: { id: string; ms: number }): Promise<void> {
  const pause = `${Math.ceil(ms)} milliseconds`;
  await db.$executeRaw`
    INSERT INTO rate_limits AS mine (id, next_at) VALUES (${id}, clock_timestamp() + ${pause}::interval)
    ON CONFLICT (id) DO UPDATE
      SET next_at = greatest(mine.next_at, clock_timestamp() + ${pause}::interval)`;
}
