import { expect, it } from 'vitest';
import { sayError } from './say-error.ts';

it('says what the database said, and nothing of our source', () => {
  const message =
    '\nInvalid `db.ingestRun.create()` invocation in\n/srv/packages/db/src/start-run.ts:35:22\n\n' +
    '→ 35 await db.ingestRun.create(\nDatabase error. Code: `23514`. Message: `new row`';
  const error = Object.assign(new Error(message), { name: 'PrismaClientKnownRequestError' });
  expect(sayError(error)).toBe('Database error. Code: `23514`. Message: `new row`');
});

it('leaves every other error its words', () => {
  expect(sayError(new Error('Two\nlines.'))).toBe('Two\nlines.');
  expect(sayError('thrown as it is')).toBe('thrown as it is');
});
