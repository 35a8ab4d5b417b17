import { readdirSync } from 'node:fs';
import { reportRecordSchema } from '@touchstone/evidence';
import { describe, expect, test } from 'vitest';
import { type ParsedArticles, parseArticles } from './parse-articles.ts';

const folder = new URL('./fixtures/', import.meta.url);
const traps = readdirSync(folder).filter((name) => name.endsWith('.ts'));

describe.each(traps)('%s', async (trap) => {
  const fixture: { xml: string; expected: ParsedArticles } = await import(
    new URL(trap, folder).href
  );

  test('gives its whole expected output', () => {
    expect(parseArticles(fixture.xml)).toEqual(fixture.expected);
  });

  test('expects only reports that the contract allows', () => {
    for (const report of fixture.expected.reports) reportRecordSchema.parse(report);
  });
});
