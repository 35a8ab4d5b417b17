import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linkLints, lintLink } from './lint-link.ts';
import { starterEvidenceSchema } from './starter-evidence.ts';

const warns = (direction: 'supports' | 'disputes' | 'neutral', finding: string) =>
  lintLink({ direction, finding }).length > 0;

describe('a finding against its direction', () => {
  it.each([
    ['supports', 'There was no difference between the groups.'],
    ['supports', 'There was no significant difference in pain.'],
    ['supports', 'Warm stones were not superior to cold ones.'],
    ['supports', 'Warm stones weren’t better than cold ones.'],
    ['supports', 'Pain did not differ from sham at 8 weeks.'],
    ['supports', 'Stones failed to improve function.'],
    ['supports', 'Pain was worse than with usual care.'],
    ['disputes', 'Stones were significantly better than sham.'],
    ['disputes', 'Stones gave significantly greater relief than sham.'],
    ['disputes', 'Stones outperformed usual care.'],
    ['neutral', 'Pain was significantly lower with stones.'],
    ['neutral', 'Function was clearly worse with stones.'],
  ] as const)('%s: "%s" is doubted', (direction, finding) => {
    expect(warns(direction, finding)).toBe(true);
  });

  it.each([
    ['supports', 'Stones were significantly better than sham.'],
    ['supports', 'Better than no treatment, no different from sham.'],
    ['supports', 'Stones were not worse than drugs.'],
    ['supports', 'Stones were not inferior to ibuprofen.'],
    ['supports', 'No serious events occurred.'],
    ['disputes', 'Stones were not significantly better than sham.'],
    ['disputes', 'There was no difference.'],
    ['disputes', 'None of the trials was better than chance.'],
    ['disputes', 'Stones were better than nothing, but no better than cold ones.'],
    ['neutral', 'There was no difference.'],
    ['neutral', 'Pain was lower by 2 mm (-5 to 1).'],
    ['neutral', 'Pain was not significantly lower.'],
  ] as const)('%s: "%s" is not', (direction, finding) => {
    expect(warns(direction, finding)).toBe(false);
  });
});

it('says of which field the doubt is, and asks rather than tells', () => {
  expect(lintLink({ direction: 'supports', finding: 'No effect was seen.' })).toEqual([
    { field: 'direction', message: expect.stringMatching(/\?$/) },
  ]);
});

it('has rules that can be listed, each known by its own name', () => {
  expect(new Set(linkLints.map(({ id }) => id)).size).toBe(linkLints.length);
  expect(linkLints.every(({ pattern, sentence }) => pattern.source !== '' && sentence !== '')).toBe(
    true,
  );
});

it('doubts hardly any of the links that editors have made', () => {
  const file = '../../../prisma/starter/acupuncture-low-back-pain/evidence.json';
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  const { links } = starterEvidenceSchema.parse(JSON.parse(text));
  const doubted = links.filter((link) => lintLink(link).length > 0);
  expect(doubted.map(({ finding }) => finding).length / links.length).toBeLessThan(0.02);
});
