import { describe, expect, it } from 'vitest';
import { BrokenAnswerError } from '../eutils/broken-answer-error.ts';
import { databaseFailure } from './database-failure.ts';

const prisma = (code: string, message: string) => Object.assign(new Error(message), { code });

describe('databaseFailure', () => {
  it.each([
    ['cannot be reached', prisma('P1001', '\nInvalid `prisma.ingestRun.update()` invocation:\n')],
    ['cannot be reached', new Error("Can't reach database server at `127.0.0.1:1`\n")],
    ['does not exist on its server', new Error('Database `nonesuch` does not exist\n')],
    ['does not exist on its server', prisma('3D000', 'database "nonesuch" does not exist')],
    ['refuses this user or password', prisma('28P01', 'password authentication failed for "x"')],
    ['refuses this user or password', new Error('User was denied access on the database `x`')],
    ['closed the connection', new Error('Connection terminated unexpectedly')],
    [
      'closed the connection',
      new Error('Client has encountered a connection error and is not queryable'),
    ],
    ['closed the connection', prisma('P2010', 'Raw query failed. Code: `57P01`. Message: `x`')],
    ['closed the connection', prisma('ECONNRESET', 'read ECONNRESET')],
    [
      'did not answer in time',
      prisma('P2028', 'Transaction API error: Unable to start a transaction in the given time.'),
    ],
    ['found its disk full', prisma('P2010', 'Raw query failed. Code: `53100`. Message: `x`')],
  ])('knows a database that %s', (reason, error) => {
    expect(databaseFailure(error)).toBe(reason);
  });

  it.each([
    ['a broken answer of PubMed', new BrokenAnswerError('closed the connection', { rule: 'cut' })],
    ['a refused row', prisma('P2002', 'Unique constraint failed')],
    ['a mistake of ours', new TypeError('x is undefined')],
  ])('does not take %s for one', (_, error) => {
    expect(databaseFailure(error)).toBeUndefined();
  });
});
