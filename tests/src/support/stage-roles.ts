import { type Db, localEditor } from '@touchstone/db';
import { createToken, endSessions } from '@touchstone/db/accounts';
import { type Actor, type Role, roles, tokenScopes } from '@touchstone/evidence';
import { stagePerson } from './stage-people.ts';
import { stageSession } from './stage-session.ts';

export interface Team {
  people: Record<Role, Actor>;
  /** What a browser of each sends. */
  cookies: Record<Role, string>;
  /** What those send whom no page may know, by what is wrong with them. */
  strangers: Record<string, Record<string, string>>;
}

/** One person of each role, signed in, and everybody who might be taken for one of them. */
export async function stageRoles(db: Db): Promise<Team> {
  const people = {
    reader: await stagePerson(db, 'reader', 'reader'),
    editor: await stagePerson(db, 'editor', 'editor'),
    admin: await stagePerson(db, 'admin', 'admin'),
  };
  const strangers = await stageStrangers(db, people.admin);
  const cookies = { reader: '', editor: '', admin: '' };
  for (const role of roles) cookies[role] = await stageSession(db, role);
  return { people, cookies, strangers };
}

async function stageStrangers(db: Db, admin: Actor): Promise<Team['strangers']> {
  const expired = await stageSession(db, admin.name);
  const past = new Date(Date.now() - 1000);
  await db.session.updateMany({ data: { expiresAt: past } });
  const leaver = await stagePerson(db, 'leaver', 'admin');
  const left = await stageSession(db, leaver.name);
  await db.person.update({ where: { id: leaver.id }, data: { banned: true } });
  const signedOut = await stageSession(db, admin.name);
  await endSessions(db, { person: admin.id, by: localEditor });
  const name = 'For everything that a token may';
  const { token } = await createToken(db, { name, scopes: [...tokenScopes], by: admin });
  return {
    nobody: {},
    'with an expired session': { Cookie: expired },
    'signed out elsewhere': { Cookie: signedOut },
    'removed since': { Cookie: left },
    'with a forged cookie': { Cookie: 'touchstone.session_token=forged.forged' },
    'with a token': { Authorization: `Bearer ${token}` },
  };
}
