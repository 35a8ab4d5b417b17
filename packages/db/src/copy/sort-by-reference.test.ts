import { describe, expect, it } from 'vitest';
import { sortByReference } from './sort-by-reference.ts';

const named = (tables: { name: string }[]) => tables.map(({ name }) => name);

describe('tables sorted by reference', () => {
  it('come after the tables that they refer to', () => {
    const tables = [
      { name: 'links', references: ['claims', 'reports'] },
      { name: 'claims', references: ['documents'] },
      { name: 'documents', references: [] },
      { name: 'reports', references: [] },
    ];
    expect(named(sortByReference(tables))).toEqual(['documents', 'reports', 'claims', 'links']);
  });

  it('are refused by name where they refer to each other in a circle', () => {
    const tables = [
      { name: 'hen', references: ['egg'] },
      { name: 'egg', references: ['hen'] },
    ];
    expect(() => sortByReference(tables)).toThrow(/hen, egg refer to each other/);
  });
});
