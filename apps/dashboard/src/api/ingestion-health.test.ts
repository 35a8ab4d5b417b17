import { expect, it } from 'vitest';
import { ingestionTroubles } from './ingestion-health.ts';

it('a monitor hears of a channel that fails while every topic is good', () => {
  const good = [{ topic: 'stones', state: 'good' as const }];
  expect(ingestionTroubles(good, [])).toEqual({});
  const troubles = [{ about: 'mail' as const, message: '3 deliveries by mail failed.' }];
  expect(ingestionTroubles(good, troubles)).toEqual({ mail: '3 deliveries by mail failed.' });
});
