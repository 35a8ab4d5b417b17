import { expect, it } from 'vitest';
import { UnreachableError } from '../eutils/unreachable-error.ts';
import { sayToAsker } from './say-to-asker.ts';

it('tells somebody at a page to ask again, where a run would name its command', () => {
  const { message } = new UnreachableError('eutils.example.org', 'ENOTFOUND');
  expect(sayToAsker(message)).toBe(
    'PubMed cannot be reached: eutils.example.org is not a known name here (ENOTFOUND). Check the network (and HTTPS_PROXY), then ask again.',
  );
  expect(sayToAsker('PubMed is busy. Run later: npm run ingest')).toBe(
    'PubMed is busy. Ask again later.',
  );
});

it('leaves advice alone that is no command', () => {
  const message = 'Correct NCBI_API_KEY or leave it out.';
  expect(sayToAsker(message)).toBe(message);
});
