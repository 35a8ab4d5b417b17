import { describe, expect, it } from 'vitest';
import { channelTrouble } from './channel-trouble.ts';
import type { ChannelState } from './channel-views.ts';

const failing: ChannelState = {
  ...{ channel: 'webhook', waiting: 3, failures: 30 },
  failingSince: '2026-03-01T12:00:00Z',
  problem: 'The webhook at hooks.example.org answers 500.',
  retryAt: '2026-03-02T13:00:00Z',
};
const at = (instant: string) => new Date(instant);

describe('a channel that fails', () => {
  it('asks for nobody for a day, and then says what it met', () => {
    expect(channelTrouble(failing, at('2026-03-02T12:00:00Z'))).toBeUndefined();
    expect(channelTrouble(failing, at('2026-03-02T12:00:01Z'))).toBe(
      '30 deliveries by webhook failed since 1 Mar 2026, 12:00 UTC, and 3 events wait. ' +
        'The webhook at hooks.example.org answers 500.',
    );
  });

  it('asks for nobody once it was set aside', () => {
    expect(channelTrouble(failing, at('2026-03-04T13:00:00Z'))).toBeDefined();
    expect(channelTrouble(failing, at('2026-03-04T13:00:01Z'))).toBeUndefined();
  });

  it('asks for nobody once it has delivered', () => {
    const delivered = { channel: 'mail', waiting: 0, failures: 0 } as const;
    expect(channelTrouble(delivered, at('2026-03-04T13:00:00Z'))).toBeUndefined();
  });
});
