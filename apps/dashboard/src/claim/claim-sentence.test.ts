import { describe, expect, it } from 'vitest';
import { claimSentence, sentenceText } from './claim-sentence.ts';
import { linkFixture } from './link-fixture.ts';

let next = 90000100;
function links(count: number, over: Parameters<typeof linkFixture>[0]) {
  return Array.from({ length: count }, () => {
    next += 1;
    return linkFixture({ pmid: String(next), ...over });
  });
}

const read = (all: ReturnType<typeof links>) => sentenceText(claimSentence(all));

describe('claimSentence', () => {
  it('answers by comparator, never for all of them at once', () => {
    const all = [
      ...links(4, { comparator: 'usual-care' }),
      ...links(1, { comparator: 'usual-care', direction: 'neutral' }),
      ...links(1, { comparator: 'sham' }),
      ...links(4, { comparator: 'sham', direction: 'disputes' }),
    ];
    expect(read(all)).toBe(
      'Against usual care, 4 of 5 studies support this; against sham, 1 of 5.',
    );
  });

  it('counts a study with two reports once, and a mixed one not as support', () => {
    const all = [
      linkFixture({ pmid: '90000001', study: 'one' }),
      linkFixture({ pmid: '90000002', study: 'one', direction: 'disputes', outcome: 'function' }),
    ];
    expect(read(all)).toBe('Against sham, the one study is mixed.');
  });

  it('says "none" where no study supports', () => {
    expect(read(links(3, { direction: 'disputes' }))).toBe(
      'Against sham, none of 3 studies supports this.',
    );
  });

  it('speaks without a comparator where no link has one', () => {
    const all = [
      ...links(2, { comparator: 'not-applicable' }),
      ...links(1, { comparator: 'not-applicable', direction: 'disputes' }),
    ];
    expect(read(all)).toBe('2 of 3 studies support this; 1 conflicts.');
  });

  it('says that nothing conflicts where nothing does', () => {
    expect(read(links(2, {}))).toBe(
      'Against sham, 2 of 2 studies support this. There is no accepted conflicting study.',
    );
  });

  it('counts syntheses apart', () => {
    const all = [
      ...links(1, { direction: 'disputes' }),
      ...links(2, { report: { synthesis: true } }),
      ...links(1, { direction: 'disputes', report: { synthesis: true } }),
    ];
    expect(read(all)).toBe(
      'Against sham, the one study conflicts with this. Of 3 syntheses, 2 support and 1 conflicts.',
    );
  });

  it('counts no retracted, proposed or rejected link', () => {
    const all = [
      ...links(1, { report: { standing: 'retracted' } }),
      ...links(1, { status: 'proposed' }),
      ...links(1, { status: 'rejected' }),
    ];
    expect(read(all)).toBe('No accepted study bears on this claim yet.');
  });
});
