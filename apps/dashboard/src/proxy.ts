import { type NextRequest, NextResponse } from 'next/server';
import { allowedMethods } from './api/api-routes.ts';
import { problem } from './api/problem.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { isLoopbackHost } from './is-loopback-host.ts';
import { isOwnOrigin } from './is-own-origin.ts';

/**
 * Refuses what must not come further, and gives every page a fresh nonce, so that no script runs
 * but those that this server sent. No matcher: static files are refused to strangers too.
 */
export function proxy(request: NextRequest): Response {
  const refusal = refuse(request);
  if (refusal) return refusal;
  const { pathname } = request.nextUrl;
  if (ownPolicy.some((start) => pathname.startsWith(start))) return NextResponse.next();
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

/** What is no page: the API has a policy of its own, static files need none. */
const ownPolicy = ['/api/', '/_next/static/', '/icon.svg'];

/** A form reaches its action by POST. */
const pageMethods = ['GET', 'HEAD', 'OPTIONS', 'POST'];
/** Where the API has no such address, its own answer says so. */
const anyMethods = [...pageMethods, 'PUT', 'PATCH', 'DELETE'];

function refuse({ headers, method, nextUrl }: NextRequest): Response | undefined {
  // A page elsewhere whose name is made to point at this machine would otherwise read everything.
  if (!isLoopbackHost(headers.get('host') ?? '')) return strangeHost();
  // Next.js itself would answer an address that it cannot decode with status 500.
  if (!isDecodable(nextUrl.pathname)) return undecodable();
  const isApi = nextUrl.pathname.startsWith('/api/');
  const methods = isApi ? (allowedMethods(nextUrl.pathname) ?? anyMethods) : pageMethods;
  if (!methods.includes(method)) return methodRefused(methods);
  const own = isOwnOrigin({ origin: headers.get('origin'), host: headers.get('host') });
  // The API asks who it is, and takes changes from programs too: see `apiActor`.
  if (method === 'POST' && !isApi && !own) return strangeOrigin();
  return Number(headers.get('content-length')) > longestForm ? tooLong() : undefined;
}

/** Next.js itself would answer a longer one with status 500. */
const longestForm = 1_000_000;

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function strangeHost(): Response {
  return problem(421, {
    title: 'Not served under this name',
    detail: 'Only loopback names are served. Open it as http://localhost or http://127.0.0.1.',
  });
}

function strangeOrigin(): Response {
  return problem(403, {
    title: 'Not sent from these pages',
    detail: 'Changes are taken from the forms of this site alone. Open the page and send its form.',
  });
}

function tooLong(): Response {
  return problem(413, {
    title: 'Too much text',
    detail:
      'A megabyte is the most that is taken at once, and nothing was saved. Shorten what you wrote.',
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
