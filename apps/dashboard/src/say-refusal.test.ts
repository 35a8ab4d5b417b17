import { ConflictError } from '@touchstone/db';
import { describe, expect, it } from 'vitest';
import { DatabaseGoneError } from './database-gone-error.ts';
import { sayRefusal } from './say-refusal.ts';

const values = { statement: 'Baths calm feet.' };

describe('a form whose change was not made', () => {
  it('keeps what was typed where the database is away, and says what to do', () => {
    const state = sayRefusal(new DatabaseGoneError({}), values);
    expect(state).toMatchObject({ refused: true, values });
    expect(state.message).toMatch(/Start it with `npm start`\..*send it again/);
  });

  it('is not asked to save again where that would be refused again', () => {
    const claim = { type: 'claim', id: 'baths', revision: 2, expected: 1 };
    const { message } = sayRefusal(new ConflictError(claim), values);
    expect(message).toContain('Load the page again');
    expect(message).not.toContain('save again');
  });

  it('hides nothing that is no refusal', () => {
    const failure = new TypeError('Something is broken.');
    expect(() => sayRefusal(failure, values)).toThrow(failure);
  });
});
