import { type Db, hasAdmin } from '@touchstone/db';

/** @throws where people are to sign in and there is none who could let the others in. */
export async function checkAdmin(db: Db): Promise<void> {
  if (await hasAdmin(db)) return;
  throw new Error(
    'AUTH_SECRET is set, so people sign in, but nobody has an account as an admin yet. Add yourself ' +
      'with `npm run people -- add --admin you@example.org`, then run `npm start` again.',
  );
}
