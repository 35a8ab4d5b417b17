interface Referring {
  name: string;
  /** Names of the tables that its foreign keys point to. */
  references: string[];
}

/** Sorts tables so that each comes after those that it refers to. */
export function sortByReference<T extends Referring>(tables: readonly T[]): T[] {
  const waiting = new Map(tables.map((table) => [table.name, table]));
  const sorted: T[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(
      ({ references }) => !references.some((name) => waiting.has(name)),
    );
    if (ready.length === 0) {
      throw new Error(
        `The tables ${[...waiting.keys()].join(', ')} refer to each other in a circle, which a ` +
          'backup cannot put in order. Make one of their foreign keys deferrable, and teach the ' +
          'restore to defer it.',
      );
    }
    for (const table of ready) {
      waiting.delete(table.name);
      sorted.push(table);
    }
  }
  return sorted;
}
