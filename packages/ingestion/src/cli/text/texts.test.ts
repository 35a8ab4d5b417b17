import { describe, expect, it } from 'vitest';
import { alignColumns } from './align-columns.ts';
import { printable } from './printable.ts';
import { sayBytes } from './say-bytes.ts';
import { sayDuration } from './say-duration.ts';
import { sayAgo } from './say-when.ts';

describe('words of the command line', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_000, '1.0 kB'],
    [1_250_000_000, '1.3 GB'],
  ])('%i bytes are %s', (bytes, words) => {
    expect(sayBytes(bytes)).toBe(words);
  });

  it.each([
    [0.2, '1 s'],
    [89, '89 s'],
    [600, '10 min'],
    [12_000, '3 h 20 min'],
  ])('%f seconds are %s', (seconds, words) => {
    expect(sayDuration(seconds)).toBe(words);
  });

  it.each([
    ['2026-03-01T11:59:50Z', 'just now'],
    ['2026-03-01T11:00:00Z', '60 minutes ago'],
    ['2026-02-28T12:00:00Z', '24 hours ago'],
    ['2026-02-20T12:00:00Z', '9 days ago'],
    ['2026-03-01T12:05:00Z', 'just now'],
  ])('%s is %s', (instant, words) => {
    expect(sayAgo(instant, new Date('2026-03-01T12:00:00Z'))).toBe(words);
  });

  it('stand in columns', () => {
    const rows = [
      ['a', 'one', 'x'],
      ['bcd', 'two', ''],
    ];
    expect(alignColumns(rows)).toEqual(['a    one  x', 'bcd  two']);
  });

  it('never move the cursor, colour the terminal or turn the writing round', () => {
    const hostile = 'a\u001b[2Jb\u009b31mc\rd\u202ee\tf\ng';
    expect(printable(hostile)).toBe('a\uFFFD[2Jb\uFFFD31mc\uFFFDd\uFFFDe\tf\ng');
  });
});
