import { z } from 'zod';
import { channelSchema } from './vocabulary.ts';

/** How a channel fares by which events reach people; it has a state once it was configured. */
export const channelStateSchema = z.object({
  channel: channelSchema,
  /** Events that it has not carried yet. */
  waiting: z.number().int(),
  /** ISO instant of the last delivery that was accepted. */
  deliveredAt: z.string().optional(),
  /** Deliveries that failed since then, from when on, what the last met, and when the next may begin. */
  failures: z.number().int(),
  failingSince: z.string().optional(),
  problem: z.string().optional(),
  retryAt: z.string().optional(),
});

export type ChannelState = z.infer<typeof channelStateSchema>;
