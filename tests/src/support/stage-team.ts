import { type Db, decideLink, readClaim, readLink, saveLink } from '@touchstone/db';
import type { Actor, LinkDecision } from '@touchstone/evidence';
import { linkInput } from './link-input.ts';
import { stageEditors } from './stage-editors.ts';
import { stageSavedReport } from './stage-saved-report.ts';

const pmid = '90000001';
const now = new Date('2026-03-01T12:00:00Z');

/** A text that asks for two persons, with three editors, of whom the third is an admin. */
export async function stageTeam() {
  const { db } = await stageSavedReport(now);
  await askForTwo(db, true);
  const [ada, bob, three] = await stageEditors(db, ['Ada', 'Bob', 'Cy']);
  if (!ada || !bob || !three) throw new Error('There are no three editors.');
  // There is always an admin.
  await db.person.update({ where: { id: three.id }, data: { role: 'admin' } });
  const cy: Actor = { ...three, role: 'admin' };
  return { db, ada, bob, cy };
}

export const askForTwo = (db: Db, twoPerson: boolean) =>
  db.document.updateMany({ data: { twoPerson } });

export const statusOf = async (db: Db, id: string) => (await readLink(db, id))?.status;

export const isCounted = async (db: Db) => ((await readClaim(db, 'warmth'))?.links.length ?? 0) > 0;

export const propose = (db: Db, by: Actor) =>
  saveLink(db, { claimId: 'warmth', pmid, input: linkInput(), by, now });

/** Decisions have an order, by which the last word of each is known. */
let seconds = 0;
const at = () => new Date(now.getTime() + 1000 * ++seconds);

interface Decision {
  id: string;
  by: Actor;
  decision: LinkDecision;
  note?: string | undefined;
}

/** Decides on a link as it stands. */
export async function decide(db: Db, { id, ...decision }: Decision) {
  const expected = (await readLink(db, id))?.revision ?? 0;
  return decideLink(db, { id, expected, ...decision, now: at() });
}

/** A link that one proposed and the other accepted, at revision 2. */
export async function stageAccepted(db: Db, one: Actor, other: Actor): Promise<string> {
  const { id } = await propose(db, one);
  await decide(db, { id, by: other, decision: 'accept' });
  return id;
}
