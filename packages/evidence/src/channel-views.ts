import { z } from 'zod';
import { channelSchema } from './vocabulary.ts';

/** How a channel fares by which events reach people; it has a state once it was configured. */
export const channelStateSchema = z.object({
  channel: channelSchema,
  /** Events that it has not carried yet. */
  waiting: z.number().int(),
  /** ISO instant of the last delivery that was accepted. */
  deliveredAt: z.string().optional(),
  /** Deliveries that failed since then, what the last one met, and when the next one may begin. */
  failures: z.number().int(),
  problem: z.string().optional(),
  retryAt: z.string().optional(),
});

export type ChannelState = z.infer<typeof channelStateSchema>;
