import { z } from 'zod';
import type { Transaction } from '../connect.ts';
import { takeBack } from './take-back.ts';

/** A document's title at an instant; undefined where there is no such document. */
export async function readTitleAsOf(db: Transaction, { slug, at }: { slug: string; at: Date }) {
  const row = await db.document.findUnique({ where: { slug } });
  if (!row) return undefined;
  const rows = new Map([[slug, row]]);
  const state = (await takeBack(db, { objectType: 'document', rows, at })).get(slug);
  return z.object({ title: z.string() }).catch(row).parse(state).title;
}
