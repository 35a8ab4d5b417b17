import { isAPIError } from 'better-auth/api';
import { parseSetCookieHeader } from 'better-auth/cookies';
import type { Db } from '../connect.ts';
import type { Accounts } from './open-accounts.ts';
import { addressHeader } from './session-settings.ts';
import { forgetTries, takeTry } from './take-try.ts';

export interface SignIn {
  email: string;
  password: string;
  /** The network address that it comes from. */
  address: string;
  userAgent: string;
  tries: number;
  now?: Date;
}

/** A cookie as a browser is to keep it. */
interface Cookie {
  name: string;
  value: string;
  maxAge: number | undefined;
  secure: boolean;
}

export type SignInOutcome =
  | { cookie: Cookie }
  | { refusal: 'wrong' }
  | { refusal: 'too-often'; waitSeconds: number };

/** Opens a session. A wrong password and an unknown or removed person are refused in the same way. */
export async function signIn(
  db: Db,
  accounts: Accounts,
  { email, password, address, userAgent, tries, now = new Date() }: SignIn,
): Promise<SignInOutcome> {
  const account = `email:${email.trim().toLowerCase()}`;
  const wait = await takeTry(db, account, { tries, now });
  if (wait !== undefined) return { refusal: 'too-often', waitSeconds: wait };
  const { baseURL } = await accounts.$context;
  const request = new Request(`${baseURL}/sign-in/email`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Origin: new URL(baseURL).origin,
      'User-Agent': userAgent,
      [addressHeader]: address,
    },
    body: JSON.stringify({ email: email.trim(), password }),
  });
  const answer = await askFor(accounts, request);
  if (!answer) return { refusal: 'wrong' };
  if (answer.status === 429) {
    return { refusal: 'too-often', waitSeconds: Number(answer.headers.get('X-Retry-After')) };
  }
  const cookie = answer.ok ? await sessionCookie(accounts, answer.headers) : undefined;
  if (!cookie) return { refusal: 'wrong' };
  await forgetTries(db, account);
  await db.session.deleteMany({ where: { expiresAt: { lte: now } } });
  return { cookie };
}

/** The library's answer; undefined where it knows nobody by this address and password. */
async function askFor(accounts: Accounts, request: Request): Promise<Response | undefined> {
  try {
    return await accounts.handler(request);
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return undefined;
    throw error;
  }
}

async function sessionCookie(accounts: Accounts, headers: Headers): Promise<Cookie | undefined> {
  const { name } = (await accounts.$context).authCookies.sessionToken;
  const cookie = parseSetCookieHeader(headers.getSetCookie().join(', ')).get(name);
  if (!cookie) return undefined;
  const { value, 'max-age': maxAge, secure = false } = cookie;
  return { name, value, maxAge, secure };
}
