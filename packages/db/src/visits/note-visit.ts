import { z } from 'zod';
import { requirePermission } from '../access/require-permission.ts';
import type { Db } from '../connect.ts';
import { awayMs, type Visit } from './visit.ts';

const rowsSchema = z.array(z.object({ before_at: z.date().nullable() }));

/**
 * Notes that somebody looks at a text or a claim. Everybody keeps their own visits, and nobody sees
 * another's; a visitor who has not signed in is nobody to keep them for.
 * @returns since when things are new to them; nothing at first. @throws AccessError
 */
export async function noteVisit(
  db: Db,
  { by, objectType, objectId, now = new Date() }: Visit,
): Promise<{ since?: Date | undefined }> {
  requirePermission(by, 'own-account');
  const lately = new Date(now.getTime() - awayMs);
  const rows = await db.$queryRaw`
    INSERT INTO visits AS v (person_id, object_type, object_id, last_at)
    VALUES (${by.id}, ${objectType}, ${objectId}, ${now}::timestamptz)
    ON CONFLICT (person_id, object_type, object_id) DO UPDATE SET
      before_at = CASE WHEN v.last_at < ${lately}::timestamptz THEN v.last_at ELSE v.before_at END,
      last_at = GREATEST(v.last_at, excluded.last_at)
    RETURNING v.before_at`;
  return { since: rowsSchema.parse(rows)[0]?.before_at ?? undefined };
}
