import { type Db, localEditor } from '@touchstone/db';
import { createToken, removePerson } from '@touchstone/db/accounts';
import type { KnownForm } from './known-form.ts';
import { password, stagePerson } from './stage-people.ts';
import { stageSession } from './stage-session.ts';

const newPassword = 'cold hands, warm stones';

/** What is done with accounts: one's own, and others'. */
export const formsOfPeople: KnownForm[] = [
  {
    action: 'account/sign-in#signInHere',
    async fill(db) {
      const { email } = await stageSomebody(db);
      return { page: '/sign-in', fields: { email, password, to: '/' } };
    },
  },
  {
    // Whoever has no session stays without one.
    ...{ action: 'account/sign-out#signOutHere', least: 'reader', silent: true },
    fill: async () => ({ page: '/account', given: [] }),
  },
  {
    ...{ action: 'account/rename#rename', least: 'reader' },
    fill: async () => ({ page: '/account', fields: { name: 'Another name' } }),
  },
  {
    ...{ action: 'account/replace-password#replacePassword', least: 'reader' },
    fill: async () => ({
      page: '/account',
      fields: { current: password, password: newPassword, repeated: newPassword },
    }),
  },
  {
    ...{ action: 'account/end-sessions#endOtherSessions', least: 'reader' },
    async fill(db, { name }) {
      await stageSession(db, name);
      return { page: '/account', fields: { session: 'all' } };
    },
  },
  {
    ...{ action: 'account/make-token#makeToken', least: 'reader' },
    fill: async () => ({ page: '/account', fields: { name: 'Nightly', days: '90' } }),
  },
  {
    ...{ action: 'account/drop-token#dropToken', least: 'reader' },
    async fill(db, by) {
      const { id } = await createToken(db, { name: 'Nightly', scopes: ['read'], by });
      return { page: '/account', fields: { token: id } };
    },
  },
  {
    ...{ action: 'account/invite#invite', least: 'admin' },
    fill: async () => ({
      page: '/people',
      fields: { name: 'Newcomer', email: 'newcomer@example.org', role: 'admin' },
    }),
  },
  ...(['role', 'password', 'sign-out', 'remove', 'reinstate'] as const).map(
    (act): KnownForm => ({
      ...{ action: 'account/change-person#changePerson', doing: act, least: 'admin' },
      async fill(db) {
        const { id, name } = await stageSomebody(db);
        if (act === 'sign-out') await stageSession(db, name);
        if (act === 'reinstate') await removePerson(db, { id, by: localEditor });
        return { page: '/people', fields: { id, act, role: 'admin' } };
      },
    }),
  ),
];

/** An editor, of whom there is one more each time. */
async function stageSomebody(db: Db): Promise<{ id: string; name: string; email: string }> {
  const name = `somebody-${await db.person.count()}`;
  const { id } = await stagePerson(db, name, 'editor');
  return { id, name, email: `${name}@example.org` };
}
