import { AccessError, commandActor, type Db, InputError } from '@touchstone/db';
import {
  type Accounts,
  actorOfToken,
  addPerson,
  changePassword,
  changeRole,
  createToken,
  endSession,
  endSessions,
  listPeople,
  listSessions,
  listTokens,
  openAccounts,
  readSessionActor,
  reinstatePerson,
  removePerson,
  renameSelf,
  revokeToken,
  setPassword,
  signIn,
} from '@touchstone/db/accounts';
import type { Actor } from '@touchstone/evidence';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { password, stagePerson } from '../support/stage-people.ts';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';

const by = commandActor;
const secret = 'a secret of a test that is long enough';
const minute = 60_000;

let database: TestDatabase;
let db: Db;
let accounts: Accounts;
let ada: Actor;
let eve: Actor;
beforeEach(async () => {
  database = await openTestDatabase();
  db = database.db;
  accounts = openAccounts(db, { secret, publicUrl: 'https://example.org', triesPerAddress: 5 });
  ada = await stagePerson(db, 'Ada', 'admin');
  eve = await stagePerson(db, 'Eve', 'editor');
});
afterEach(() => database.close());

/** Signs in from a browser. @returns the headers that it sends from then on. */
async function cookieOf(email: string, more: Partial<Parameters<typeof signIn>[2]> = {}) {
  const from = { address: '192.0.2.1', userAgent: 'A test', tries: 3 };
  const outcome = await signIn(db, accounts, { email, password, ...from, ...more });
  if (!('cookie' in outcome)) return outcome;
  const { name, value } = outcome.cookie;
  return { headers: new Headers({ cookie: `${name}=${value}` }), cookie: outcome.cookie };
}

async function whoIs(signedIn: Awaited<ReturnType<typeof cookieOf>>) {
  if (!('headers' in signedIn)) return signedIn.refusal;
  return (await readSessionActor(accounts, signedIn.headers))?.actor;
}

describe('signing in', () => {
  it('gives a session in a cookie that scripts cannot read and other sites do not send', async () => {
    const signedIn = await cookieOf('Eve@Example.org ');
    expect(await whoIs(signedIn)).toEqual(eve);
    expect(signedIn).toMatchObject({
      cookie: { name: '__Secure-touchstone.session_token', secure: true, maxAge: 14 * 24 * 3600 },
    });
    expect(await listSessions(db, { person: eve.id, by: eve })).toMatchObject([
      { userAgent: 'A test', address: '192.0.2.1' },
    ]);
  });

  it('refuses a wrong password, an unknown and a removed person in one way', async () => {
    await removePerson(db, { id: eve.id, by });
    expect(await cookieOf('ada@example.org', { password: 'not the password' })).toEqual({
      refusal: 'wrong',
    });
    expect(await cookieOf('nobody@example.org')).toEqual({ refusal: 'wrong' });
    expect(await cookieOf('eve@example.org')).toEqual({ refusal: 'wrong' });
    expect(await cookieOf('no address at all')).toEqual({ refusal: 'wrong' });
    expect(await db.session.count()).toBe(0);
  });

  it('is counted by account, whatever address it comes from, until a quarter of an hour is over', async () => {
    const now = new Date();
    const wrong = { password: 'not the password', now };
    for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) {
      expect(await cookieOf('eve@example.org', { ...wrong, address })).toEqual({
        refusal: 'wrong',
      });
    }
    const refused = { refusal: 'too-often', waitSeconds: 900 };
    expect(await cookieOf('eve@example.org', { address: '192.0.2.4', now })).toEqual(refused);
    expect(await whoIs(await cookieOf('ada@example.org', { now }))).toEqual(ada);
    const later = new Date(now.getTime() + 15 * minute);
    expect(await whoIs(await cookieOf('eve@example.org', { now: later }))).toEqual(eve);
  });

  it('is counted by address, whatever account is tried', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      expect(await cookieOf(`${name}@example.org`)).toEqual({ refusal: 'wrong' });
    }
    expect(await cookieOf('ada@example.org')).toMatchObject({ refusal: 'too-often' });
    expect(await whoIs(await cookieOf('ada@example.org', { address: '192.0.2.9' }))).toEqual(ada);
  });
});

describe('a session', () => {
  it('is nobody’s with another secret, once expired, ended, or its person removed', async () => {
    const first = await cookieOf('eve@example.org');
    const second = await cookieOf('eve@example.org');
    const other = { secret: `${secret}!`, publicUrl: 'https://example.org', triesPerAddress: 5 };
    if (!('headers' in first)) throw new Error('Nobody signed in.');
    expect(await readSessionActor(openAccounts(db, other), first.headers)).toBeUndefined();
    const [newest] = await listSessions(db, { person: eve.id, by: eve });
    await endSession(db, { id: newest?.id ?? '', person: eve.id, by: eve });
    expect([await whoIs(first), await whoIs(second)].filter(Boolean)).toHaveLength(1);
    await db.session.updateMany({ data: { expiresAt: new Date() } });
    expect([await whoIs(first), await whoIs(second)].filter(Boolean)).toEqual([]);
    const third = await cookieOf('eve@example.org');
    await removePerson(db, { id: eve.id, by: ada });
    expect(await whoIs(third)).toBeUndefined();
    await reinstatePerson(db, { id: eve.id, by: ada });
    expect(await whoIs(third)).toBeUndefined();
    expect(await whoIs(await cookieOf('eve@example.org'))).toEqual(eve);
  });

  it('has the role that its person has now', async () => {
    const session = await cookieOf('eve@example.org');
    await changeRole(db, { id: eve.id, role: 'reader', by: ada });
    expect(await whoIs(session)).toEqual({ ...eve, role: 'reader' });
  });

  it('ends everywhere else when its password is changed', async () => {
    const kept = await cookieOf('eve@example.org');
    const [session] = await listSessions(db, { person: eve.id, by: eve });
    const other = await cookieOf('eve@example.org');
    const change = { session: session?.id ?? '', tries: 3, password: 'quite another one', by: eve };
    await expect(changePassword(db, { ...change, current: 'a guess' })).rejects.toThrow(
      'not your present password',
    );
    await changePassword(db, { ...change, current: password });
    expect([await whoIs(kept), await whoIs(other)]).toEqual([eve, undefined]);
    expect(await cookieOf('eve@example.org')).toEqual({ refusal: 'wrong' });
    expect(await whoIs(await cookieOf('eve@example.org', { password: change.password }))).toEqual(
      eve,
    );
  });

  it('lets the present password be guessed as seldom as a sign-in does', async () => {
    const guess = { session: '', tries: 2, password: 'quite another one', current: 'x', by: eve };
    for (const _ of [1, 2]) {
      await expect(changePassword(db, guess)).rejects.toThrow('not your present password');
    }
    await expect(changePassword(db, { ...guess, current: password })).rejects.toThrow('too often');
  });
});

describe('a person', () => {
  it('is refused with a word for each field that is wrong', async () => {
    const wrong = { name: ' ', email: 'nobody', role: 'editor', password, by } as const;
    await expect(addPerson(db, wrong)).rejects.toMatchObject({
      errors: { name: expect.stringContaining('name'), email: expect.stringContaining('@') },
    });
    const twice = { ...wrong, name: 'Eve', email: 'EVE@example.org' };
    await expect(addPerson(db, twice)).rejects.toMatchObject({
      errors: { email: 'Somebody has this address already.' },
    });
    const short = { ...wrong, name: 'Bob', email: 'bob@example.org', password: 'short' };
    await expect(addPerson(db, short)).rejects.toMatchObject({ errors: { password: /12/ } });
    expect(await db.person.count()).toBe(2);
  });

  it('is never the last admin to go, even where two remove each other at once', async () => {
    await expect(removePerson(db, { id: ada.id, by: ada })).rejects.toThrow('last admin');
    await expect(changeRole(db, { id: ada.id, role: 'editor', by })).rejects.toThrow('last admin');
    await changeRole(db, { id: eve.id, role: 'admin', by: ada });
    const both = await Promise.allSettled([
      removePerson(db, { id: ada.id, by: eve }),
      removePerson(db, { id: eve.id, by: ada }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.person.count({ where: { role: 'admin', banned: false } })).toBe(1);
  });

  it('leaves a line in the history for everything, which holds no address and no password', async () => {
    await renameSelf(db, { name: 'Eve Ning', by: eve });
    await changeRole(db, { id: eve.id, role: 'admin', by: ada });
    await setPassword(db, { id: eve.id, password: 'quite another one', by: ada });
    await removePerson(db, { id: eve.id, by: ada });
    const lines = await db.activity.findMany({
      where: { objectType: 'person', objectId: eve.id },
      orderBy: { at: 'asc' },
    });
    expect(lines.map(({ action, actor }) => [action, actor])).toEqual([
      ['add', 'command'],
      ['rename', eve.id],
      ['role', ada.id],
      ['password', ada.id],
      ['remove', ada.id],
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/example\.org|another one/);
  });

  it('is listed for admins alone, with their sessions', async () => {
    await cookieOf('eve@example.org');
    expect(await listPeople(db, { by: ada })).toMatchObject([
      { name: 'Ada', role: 'admin', sessions: 0, removed: false },
      { name: 'Eve', email: 'eve@example.org', sessions: 1 },
    ]);
    await expect(listPeople(db, { by: eve })).rejects.toThrow(AccessError);
    await expect(listSessions(db, { person: ada.id, by: eve })).rejects.toThrow(AccessError);
    await expect(endSessions(db, { person: ada.id, by: eve })).rejects.toThrow(AccessError);
    expect(await endSessions(db, { person: eve.id, by: ada })).toEqual({ ended: 1 });
  });
});

describe('a token', () => {
  it('speaks for its person in its scopes, and is kept as a hash alone', async () => {
    const { token } = await createToken(db, { name: 'Export', scopes: ['read'], by: eve });
    expect(await actorOfToken(db, token)).toEqual({ ...eve, scopes: ['read'] });
    expect(JSON.stringify(await db.apiToken.findMany())).not.toContain(token.slice(9));
    const [listed] = await listTokens(db, { person: eve.id, by: eve });
    expect(listed).toMatchObject({ name: 'Export', start: token.slice(0, 8), scopes: ['read'] });
  });

  it('is nobody’s once revoked, expired, mistyped, or its person removed', async () => {
    const now = new Date();
    const make = { name: 'Export', scopes: ['read'], by: eve } as const;
    const revoked = await createToken(db, make);
    await revokeToken(db, { id: revoked.id, person: eve.id, by: eve });
    expect(await actorOfToken(db, revoked.token)).toBeUndefined();
    const expiresAt = new Date(now.getTime() + minute);
    const { token } = await createToken(db, { ...make, expiresAt });
    expect(await actorOfToken(db, token, { now })).toBeDefined();
    expect(await actorOfToken(db, token, { now: expiresAt })).toBeUndefined();
    const live = await createToken(db, make);
    expect(await actorOfToken(db, `${live.token.slice(0, -1)}!`)).toBeUndefined();
    await removePerson(db, { id: eve.id, by: ada });
    await reinstatePerson(db, { id: eve.id, by: ada });
    expect(await actorOfToken(db, live.token)).toBeUndefined();
  });

  it('notes its last use once a minute, not with every request', async () => {
    const { token } = await createToken(db, { name: 'Export', scopes: ['read'], by: eve });
    const first = new Date('2026-03-01T12:00:00Z');
    const used = async (after: number) => {
      await actorOfToken(db, token, { now: new Date(first.getTime() + after) });
      return (await db.apiToken.findFirst())?.lastUsedAt?.getTime();
    };
    expect(await used(0)).toBe(first.getTime());
    expect(await used(59_999)).toBe(first.getTime());
    expect(await used(minute)).toBe(first.getTime() + minute);
  });

  it('makes and revokes no tokens, and is refused without a name, a scope or a day to come', async () => {
    const token: Actor = { ...eve, scopes: ['read', 'edit-links', 'edit-claims', 'decide'] };
    const make = { name: 'Export', scopes: ['read'] as const };
    await expect(createToken(db, { ...make, by: token })).rejects.toThrow(AccessError);
    const { id } = await createToken(db, { ...make, by: eve });
    await expect(revokeToken(db, { id, person: eve.id, by: token })).rejects.toThrow(AccessError);
    await expect(createToken(db, { name: '', scopes: [], by: eve })).rejects.toMatchObject({
      errors: { name: expect.any(String), scopes: expect.any(String) },
    });
    const past = { ...make, expiresAt: new Date(), by: eve };
    await expect(createToken(db, past)).rejects.toThrow(InputError);
  });
});
