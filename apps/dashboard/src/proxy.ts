import { type NextRequest, NextResponse } from 'next/server';
import { problem } from './api/problem.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';

/** Gives every page a fresh nonce, so that no script runs but those that this server sent. */
export function proxy(request: NextRequest): Response {
  // Next.js itself would answer an address that it cannot decode with status 500.
  if (!isDecodable(request.nextUrl.pathname)) return refusal();
  if (request.nextUrl.pathname.startsWith('/api/')) return NextResponse.next();
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

export const config = { matcher: ['/((?!_next/static|icon.svg).*)'] };

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function refusal(): Response {
  return problem(400, {
    title: 'The address cannot be read',
    detail: 'A percent sign in it is not followed by the code of a character. Correct it.',
    errors: { path: 'Not valid percent-encoding' },
  });
}
