import { expect, it } from 'vitest';
import { runningBands } from './running-bands.ts';

const none = { supports: 0, disputes: 0, neutral: 0, mixed: 0 };

it('stacks the running counts and ends at their sum', () => {
  const years = [
    { year: 2001, added: [], running: { ...none, supports: 1 } },
    { year: 2003, added: [], running: { ...none, supports: 2, disputes: 1 } },
  ];
  expect(runningBands(years, { first: 2001, last: 2004 })).toEqual([
    { stance: 'supports', path: 'M0.5 2L2.5 2L2.5 1L4 1L4 3L2.5 3L2.5 3L0.5 3Z' },
    { stance: 'disputes', path: 'M0.5 2L2.5 2L2.5 0L4 0L4 1L2.5 1L2.5 2L0.5 2Z' },
  ]);
});

it('draws nothing where there is nothing', () => {
  expect(runningBands([], { first: 2001, last: 2004 })).toEqual([]);
});
