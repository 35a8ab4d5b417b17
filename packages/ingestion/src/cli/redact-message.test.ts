import { describe, expect, it } from 'vitest';
import { redactMessage } from './redact-message.ts';

describe('redactMessage', () => {
  it('leaves the example of a DATABASE_URL and removes a real one beside it', () => {
    const example = 'expected postgresql://user@host/database';
    const real = 'postgresql://me:sesame@db.example/x';
    expect(redactMessage(`${example}, not ${real} with key-42`, 'key-42')).toBe(
      `${example}, not postgresql://[removed]@db.example/x with [removed]`,
    );
  });
});
