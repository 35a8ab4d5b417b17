import type { Db } from '../connect.ts';

/** Whether a batch took something back: taking it back in its turn does that again. */
export async function isUndoing(db: Db, batch: string): Promise<boolean> {
  const one = await db.activity.findFirst({ where: { batch }, select: { undoes: true } });
  if (!one?.undoes) return false;
  return !(await isUndoing(db, one.undoes));
}
