import { describe, expect, it } from 'vitest';
import { lenderOf, supersedes } from './supersedes.ts';

describe('supersedes', () => {
  const file = (fileRank: number, version = 1) => ({ version, fileRank });
  const eutils = (revisedDate?: string) => ({ version: 1, revisedDate });

  it('lets the later file win, whichever comes first', () => {
    expect(supersedes(file(261335), file(261334))).toBe(true);
    expect(supersedes(file(261334), file(261335))).toBe(false);
    expect(supersedes(file(270001), file(261335))).toBe(true);
  });

  it('lets the higher version win over any file', () => {
    expect(supersedes(file(1, 2), file(9, 1))).toBe(true);
    expect(supersedes(file(9, 1), file(1, 2))).toBe(false);
  });

  it('lets the E-utilities win over any file', () => {
    expect(supersedes(eutils(), file(261335))).toBe(true);
  });

  it('lets a file win over the E-utilities only where its record was revised later', () => {
    const stored = eutils('2026-03-02');
    const revised = (revisedDate?: string) => ({ ...file(261335), revisedDate });
    expect(supersedes(revised('2026-03-03'), stored)).toBe(true);
    expect(supersedes(revised('2026-03-02'), stored)).toBe(false);
    expect(supersedes(revised('2026-03-01'), stored)).toBe(false);
    expect(supersedes(revised(), stored)).toBe(false);
    expect(supersedes(revised('2026-03-03'), eutils())).toBe(false);
  });
});

it('orders lenders by version, then by file, within what the database can hold', () => {
  const lenders = [
    lenderOf({ version: 1 }),
    lenderOf({ version: 1, fileRank: 160902 }),
    lenderOf({ version: 1, fileRank: 999_999 }),
    lenderOf({ version: 2 }),
    lenderOf({ version: 999_999_999, fileRank: 999_999 }),
  ];
  expect(lenders).toEqual([...lenders].sort((one, other) => one - other));
  expect(Math.max(...lenders)).toBeLessThan(2 ** 31);
});
