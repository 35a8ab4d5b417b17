import type { ClaimInText } from '@touchstone/evidence';
import { describe, expect, it } from 'vitest';
import { foretell } from './foretell.ts';
import { foretoldInWords } from './foretold-claims.tsx';

const text = `Cold baths calm tired feet.\n\nWarm socks help most people to sleep at night.\n\nA bath never cures a broken toe.`;
const none = { supports: 0, disputes: 0, neutral: 0, mixed: 0 };

function claim(exact: string): ClaimInText {
  const start = text.indexOf(exact);
  return {
    id: exact,
    kind: 'efficacy',
    statement: exact,
    quote: { exact, prefix: text.slice(0, start).slice(-32), suffix: '' },
    position: { start, end: start + exact.length },
    evidence: { studies: none, syntheses: none },
  };
}

const claims = [
  claim('Cold baths calm tired feet.'),
  claim('Warm socks help most people to sleep at night.'),
  claim('A bath never cures a broken toe.'),
];

describe('foretell', () => {
  it('says that all follow where a text is written above them', () => {
    const foretold = foretell(text, `Feet are far away.\n\n${text}`, claims);
    expect(foretoldInWords(foretold)).toBe('3 claims follow.');
  });

  it('names the claim that would say something else, and the one whose words are gone', () => {
    const edited = text
      .replace('A bath never cures', 'A bath cures')
      .replace('Warm socks help most people to sleep at night.', '');
    const foretold = foretell(text, edited, claims);
    expect(foretoldInWords(foretold)).toBe(
      '1 claim follows, 1 needs confirming and 1 loses its words.',
    );
    expect(foretold.weak[0]?.id).toContain('never cures');
    expect(foretold.orphaned[0]?.id).toContain('Warm socks');
  });
});
