import { prismaAdapter } from 'better-auth/adapters/prisma';
import { betterAuth } from 'better-auth/minimal';
import type { Db } from '../connect.ts';
import { longestPassword, shortestPassword } from './password-rule.ts';
import { addressHeader, sessionSeconds, tryWindowSeconds } from './session-settings.ts';

export interface AccountsSettings {
  /** Signs the cookies of sessions; 32 characters or more. */
  secret: string;
  /** Where readers reach the dashboard. */
  publicUrl: string;
  /** How often somebody may try to sign in from one address within a quarter of an hour. */
  triesPerAddress: number;
}

export type Accounts = ReturnType<typeof openAccounts>;

/**
 * Sessions and passwords by better-auth, on our tables. Nothing of it is served: pages call it, and
 * everything about people that is to be logged has a verb of its own.
 */
export function openAccounts(db: Db, { secret, publicUrl, triesPerAddress }: AccountsSettings) {
  return betterAuth({
    database: prismaAdapter(db, { provider: 'postgresql' }),
    secret,
    baseURL: publicUrl,
    telemetry: { enabled: false },
    // What fails is thrown, and told by whoever asked; a wrong password is no event of the server's.
    logger: { disabled: true },
    onAPIError: { throw: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    user: {
      modelName: 'person',
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        banned: { type: 'boolean', required: true, input: false },
      },
    },
    // A session is never prolonged by reading: a page that is only looked at changes nothing.
    session: { modelName: 'session', expiresIn: sessionSeconds, disableSessionRefresh: true },
    account: { modelName: 'credential' },
    verification: { modelName: 'verification' },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => ((await isRemoved(db, userId)) ? false : undefined),
        },
      },
    },
    rateLimit: {
      ...{ enabled: true, storage: 'database', modelName: 'signInLimit' },
      customRules: { '/sign-in/email': { window: tryWindowSeconds, max: triesPerAddress } },
    },
    advanced: {
      cookiePrefix: 'touchstone',
      useSecureCookies: publicUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
  });
}

/** Whoever was removed has their password still, and gets no session for it. */
async function isRemoved(db: Db, id: string): Promise<boolean> {
  return (await db.person.count({ where: { id, banned: true } })) > 0;
}
