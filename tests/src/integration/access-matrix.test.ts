import * as verbs from '@touchstone/db';
import { AccessError, addDocument, type Db, reviseDocument, undo, visitor } from '@touchstone/db';
import * as accounts from '@touchstone/db/accounts';
import * as jobs from '@touchstone/db/jobs';
import { type Actor, type Role, type TokenScope, tokenScopes } from '@touchstone/evidence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stagePerson } from '../support/stage-people.ts';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';

const modules = { ...verbs, ...accounts, ...jobs };

/** Whether one of a verb's parameters says who acts. */
type HasBy<Verb> = Verb extends (...given: infer Given) => unknown ? TellsBy<Given[number]> : never;
type TellsBy<Given> = Given extends { by?: infer By } ? (Actor extends By ? true : never) : never;
type VerbWithBy = {
  [Name in keyof typeof modules]: HasBy<(typeof modules)[Name]> extends never ? never : Name;
}[keyof typeof modules];

/** Those that show each person something of their own, and change nothing. */
type ForWhom =
  | 'countQueue'
  | 'listDrafts'
  | 'listQueue'
  | 'readClaimEdits'
  | 'readDocumentEdits'
  | 'readSince';
/** More than one permission, by what is asked: tested below. */
type Otherwise = 'undo' | 'restoreClaimAsOf';

/** Who may call a verb: by role, and of tokens those with this scope. */
interface Allowed {
  roles: readonly Role[];
  scope?: TokenScope;
}

const editors = ['editor', 'admin'] as const;
const links: Allowed = { roles: editors, scope: 'edit-links' };
const claims: Allowed = { roles: editors, scope: 'edit-claims' };
const decisions: Allowed = { roles: editors, scope: 'decide' };
const topics: Allowed = { roles: editors };
const people: Allowed = { roles: ['admin'] };
const own: Allowed = { roles: ['reader', 'editor', 'admin'] };

/** Who may call which verb. One that is new and has a `by` must be listed here, or types do not check. */
const table: Record<Exclude<VerbWithBy, ForWhom | Otherwise>, Allowed> = {
  acceptSearch: topics,
  addDocument: claims,
  addPerson: people,
  addSource: links,
  addTopic: topics,
  changePassword: own,
  changeRole: people,
  confirmAnchor: claims,
  confirmQuote: links,
  createToken: own,
  decideLink: decisions,
  decideLinks: decisions,
  decideTask: decisions,
  describeReport: links,
  dropCertainty: claims,
  dropDraft: links,
  dropThreshold: claims,
  endSession: people,
  endSessions: people,
  excludeReports: links,
  importLinks: links,
  listPeople: people,
  listSessions: people,
  listTokens: people,
  markClaim: claims,
  mergeClaims: claims,
  mergeReports: links,
  noteVisit: own,
  previewImport: links,
  rateCertainty: claims,
  readmitReport: links,
  redirectLink: links,
  reinstateClaim: claims,
  reinstatePerson: people,
  removePerson: people,
  renameSelf: own,
  requestPmid: links,
  requestRun: topics,
  restoreLink: links,
  retireClaim: claims,
  reviewClaim: decisions,
  reviseClaim: claims,
  reviseDocument: claims,
  reviseLink: links,
  reviseTopic: topics,
  revokeToken: people,
  saveDraft: links,
  saveLink: links,
  saveText: claims,
  setPassword: people,
  setThreshold: claims,
  splitClaim: claims,
  splitReport: links,
  trySearch: topics,
  withdrawLink: links,
  withdrawLinks: links,
};

/** Of nothing that is there: what may pass the gate fails behind it, in another way. */
const nothing = {
  ...{ id: 'nobody', ids: ['nobody', 'else'], claimId: 'nobody', slug: 'nobody', expected: 1 },
  ...{ pmid: '90000001', pmids: ['90000001', '90000002'], topic: 'nobody', person: 'nobody' },
  ...{ objectType: 'claim', objectId: 'nobody' },
  ...{ title: 'Nothing', reason: 'none' },
};

let database: TestDatabase;
let db: Db;
const actors: Record<Role, Actor> = { reader: visitor, editor: visitor, admin: visitor };
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  for (const role of ['reader', 'editor', 'admin'] as const) {
    actors[role] = await stagePerson(db, `Somebody-${role}`, role);
  }
});
afterAll(() => database.close());

/** Whether the gate is shut; what fails behind it is not asked here. */
async function isRefused(name: keyof typeof table, by: Actor): Promise<boolean> {
  const first = name in jobs ? database.place : db;
  const given = name === 'reviseTopic' ? ['nobody', { changes: {}, by }] : [{ ...nothing, by }];
  try {
    await Reflect.apply(modules[name], undefined, [first, ...given]);
    return false;
  } catch (error) {
    return error instanceof AccessError;
  }
}

const names = Object.keys(table).filter((name): name is keyof typeof table => name in table);

describe.each(names)('%s', (name) => {
  const { roles, scope } = table[name];

  it('is refused to a visitor, and to tokens that were given for something else', async () => {
    const before = await db.activity.count();
    expect(await isRefused(name, visitor)).toBe(true);
    for (const other of tokenScopes.filter((one) => one !== scope)) {
      const token = { ...actors.admin, scopes: [other] };
      expect([other, await isRefused(name, token)]).toEqual([other, true]);
    }
    expect(await db.activity.count()).toBe(before);
  });

  it.each(['reader', 'editor', 'admin'] as const)('is asked by role: %s', async (role) => {
    expect(await isRefused(name, actors[role])).toBe(!roles.includes(role));
    if (scope === undefined) return;
    const token = { ...actors[role], scopes: [scope] };
    expect(await isRefused(name, token)).toBe(!roles.includes(role));
  });
});

describe('what is asked by what it changes', () => {
  const text = 'Warm stones help cold hands. They do so at once.';

  it('lets an admin alone set two-person mode and review intervals, also by taking it back', async () => {
    const { editor, admin } = actors;
    const { slug } = await addDocument(db, { title: 'Stones', text, topics: [], by: editor });
    const mode = { slug, expected: 1, twoPerson: true };
    const everything = { ...admin, scopes: [...tokenScopes] };
    for (const by of [visitor, actors.reader, editor, everything]) {
      await expect(reviseDocument(db, { ...mode, by })).rejects.toThrow(AccessError);
    }
    const { batch } = await reviseDocument(db, { ...mode, by: admin });
    for (const by of [visitor, actors.reader, editor, everything]) {
      await expect(undo(db, { batch, by })).rejects.toThrow(AccessError);
    }
    expect((await db.document.findUniqueOrThrow({ where: { slug } })).twoPerson).toBe(true);
  });

  it('lets nobody take back what they could not have made', async () => {
    const { editor } = actors;
    const made = await addDocument(db, { title: 'Wood', text, topics: [], by: editor });
    const decider = { ...editor, scopes: ['decide' as const, 'edit-links' as const] };
    for (const by of [visitor, actors.reader, decider]) {
      await expect(undo(db, { batch: made.batch, by })).rejects.toThrow(AccessError);
    }
  });

  it('takes both editing claims and editing links to bring a claim’s former state back', async () => {
    const restore = (by: Actor) =>
      verbs.restoreClaimAsOf(db, { id: 'nobody', expected: 1, at: new Date(0), by }).then(
        () => false,
        (error: unknown) => error instanceof AccessError,
      );
    const scoped = (...scopes: TokenScope[]) => restore({ ...actors.editor, scopes });
    expect(await restore(actors.reader)).toBe(true);
    expect(await scoped('edit-claims')).toBe(true);
    expect(await scoped('edit-links')).toBe(true);
    expect(await scoped('edit-links', 'edit-claims')).toBe(false);
    expect(await restore(actors.editor)).toBe(false);
  });
});
