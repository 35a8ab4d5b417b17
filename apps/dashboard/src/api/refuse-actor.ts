import { problem } from './problem.ts';

const realm = 'Bearer realm="Touchstone"';

export function nobodyAsks(): Response {
  return problem(401, {
    title: 'Sign in first',
    detail: 'Send a token as "Authorization: Bearer ts_…"; its owner makes one under /account.',
    headers: { 'WWW-Authenticate': realm },
  });
}

export function unknownToken(): Response {
  return problem(401, {
    title: 'The token is not taken',
    detail: 'It is unknown, expired or revoked, or its owner was removed. Make one under /account.',
    headers: { 'WWW-Authenticate': `${realm}, error="invalid_token"` },
  });
}

export function strangeOrigin(): Response {
  return problem(403, {
    title: 'Not sent from these pages',
    detail: 'Changes are taken from this site’s own pages, or with a token. Send it from there.',
  });
}

export function tooManyWrites(waitSeconds: number): Response {
  return problem(429, {
    title: 'Too many changes in a minute',
    detail: `Nothing was changed. Wait ${waitSeconds} s, then send it again.`,
    headers: { 'Retry-After': String(waitSeconds) },
  });
}
