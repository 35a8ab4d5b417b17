import { type NextRequest, NextResponse } from 'next/server';
import { isForPrograms, methodHeader, pathHeader } from './account/asked-path.ts';
import { clientAddress } from './account/client-address.ts';
import { sessionCookieName } from './account/session-cookie-name.ts';
import { signInPath } from './account/sign-in-path.ts';
import { countWrite } from './account/write-limits.ts';
import { nobodyAsks, tooManyWrites } from './api/refuse-actor.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { type AccessSettings, readAccess } from './environment.ts';
import { isReading } from './is-reading.ts';
import { refuseRequest } from './refuse-request.ts';

/**
 * Refuses what must not come further, and gives every page a fresh nonce, so that no script runs
 * but those that this server sent. No matcher: static files are refused to strangers too.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const access = readAccess();
  const refusal =
    refuseRequest(request, access) ??
    (await refuseTooMany(request)) ??
    askToSignIn(request, access);
  if (refusal) return refusal;
  const { pathname, search } = request.nextUrl;
  const headers = new Headers(request.headers);
  headers.set(pathHeader, `${pathname}${search}`);
  headers.set(methodHeader, request.method);
  if (ownPolicy.some((start) => pathname.startsWith(start))) {
    return NextResponse.next({ request: { headers } });
  }
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  headers.set('x-nonce', nonce);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

/** What is no page: the API has a policy of its own, static files need none. */
const ownPolicy = ['/api/', '/_next/static/', '/icon.svg'];

async function refuseTooMany({ method, headers }: NextRequest): Promise<Response | undefined> {
  if (isReading(method)) return undefined;
  const wait = await countWrite('address', clientAddress(headers));
  return wait === undefined ? undefined : tooManyWrites(wait);
}

/** What everybody may see: how to come in, and whether the server lives. */
const open = ['/icon.svg', '/sign-in', '/api/v1/health', '/api/v1/openapi.json'];

/**
 * Whoever shows nothing is sent to sign in. What they show is looked at where something is read or
 * written, and a form that is sent is answered there too, so that what was typed is not lost.
 */
function askToSignIn(
  { method, nextUrl, cookies, headers, url }: NextRequest,
  { accounts, publicReading }: AccessSettings,
): Response | undefined {
  if (!accounts || publicReading || method === 'POST') return undefined;
  const { pathname, search } = nextUrl;
  if (open.includes(pathname) || pathname.startsWith('/_next/')) return undefined;
  const forPrograms = isForPrograms(pathname);
  const shown = cookies.has(sessionCookieName(accounts.publicUrl));
  if (shown || (forPrograms && headers.has('authorization'))) return undefined;
  if (forPrograms) return nobodyAsks();
  // Next.js makes a path of it again: behind a proxy this server does not know its own address.
  return NextResponse.redirect(new URL(signInPath(`${pathname}${search}`), url), {
    status: 303,
    headers: { 'Cache-Control': 'no-store' },
  });
}
