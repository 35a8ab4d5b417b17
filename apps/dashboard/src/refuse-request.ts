import type { NextRequest } from 'next/server';
import { allowedMethods } from './api/api-routes.ts';
import { problem } from './api/problem.ts';
import { strangeOrigin } from './api/refuse-actor.ts';
import type { AccessSettings } from './environment.ts';
import { isOwnOrigin } from './is-own-origin.ts';
import { isReading } from './is-reading.ts';
import { isServedHost } from './is-served-host.ts';
import { longestBody } from './upload/longest-body.ts';

/** A form reaches its action by POST. */
const pageMethods = ['GET', 'HEAD', 'OPTIONS', 'POST'];
/** Where the API has no such address, its own answer says so. */
const anyMethods = [...pageMethods, 'PUT', 'PATCH', 'DELETE'];

/** What is refused whoever asks, before anything is looked at. */
export function refuseRequest(
  { headers, method, nextUrl }: NextRequest,
  { accounts }: AccessSettings,
): Response | undefined {
  // A page elsewhere whose name is made to point at this machine would otherwise read everything.
  if (!isServedHost(headers.get('host') ?? '', accounts?.publicUrl)) return strangeHost(accounts);
  // Next.js itself would answer an address that it cannot decode with status 500.
  if (!isDecodable(nextUrl.pathname)) return undecodable();
  const isApi = nextUrl.pathname.startsWith('/api/');
  const methods = isApi ? (allowedMethods(nextUrl.pathname) ?? anyMethods) : pageMethods;
  if (!methods.includes(method)) return methodRefused(methods);
  if (!isReading(method) && !mayComeFrom(headers, nextUrl.pathname, accounts?.publicUrl))
    return strangeOrigin();
  const longest = longestBody(nextUrl.pathname);
  return Number(headers.get('content-length')) > longest ? tooLong(longest) : undefined;
}

/** Programs, to which the API is open, name no origin; a browser does so with every form. */
function mayComeFrom(headers: Headers, path: string, publicUrl: string | undefined): boolean {
  if (path.startsWith('/api/') && !headers.has('origin')) return true;
  return isOwnOrigin(headers, publicUrl);
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function strangeHost(accounts: AccessSettings['accounts']): Response {
  const others = accounts ? ` and the name in PUBLIC_URL, ${accounts.publicUrl},` : '';
  return problem(421, {
    title: 'Not served under this name',
    detail: `Only loopback names${others} are served. Open it as http://localhost or http://127.0.0.1.`,
  });
}

function tooLong(longest: number): Response {
  return problem(413, {
    title: 'Too much text',
    detail: `This takes ${longest / 1_000_000} MB at the most, and nothing was saved. Shorten it.`,
  });
}

function undecodable(): Response {
  return problem(400, {
    title: 'The address cannot be read',
    detail: 'A percent sign in it is not followed by the code of a character. Correct it.',
    errors: { path: 'Not valid percent-encoding' },
  });
}

function methodRefused(methods: readonly string[]): Response {
  return problem(405, {
    title: 'Method not allowed',
    detail: `This address takes ${methods.join(', ')}; /api/v1/openapi.json has them all.`,
    headers: { Allow: methods.join(', ') },
  });
}
