'use server';

import {
  confirmQuote,
  type Db,
  decideLink,
  decideTask,
  redirectLink,
  reviewClaim,
  TaskDecidedError,
  withdrawLink,
} from '@touchstone/db';
import { type Actor, directionSchema } from '@touchstone/evidence';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { nameSchema } from '../name-schema.ts';
import { sayRefusal } from '../say-refusal.ts';

const seen = { id: nameSchema, expected: z.number().int() };
const note = z
  .string()
  .max(2000, 'Say it in 2000 characters.')
  .refine((text) => !text.includes('\0'), 'The reason holds a NUL character. Take it out.')
  .transform((text) => text.trim() || undefined)
  .optional();

const decisionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('link'),
    ...seen,
    verb: z.enum(['accept', 'reject', 'postpone']),
    note,
  }),
  z.object({ kind: z.literal('quote'), ...seen, verb: z.enum(['accept', 'reject']), note }),
  z.object({ kind: z.literal('direction'), ...seen, verb: directionSchema }),
  z.object({ kind: z.literal('task'), id: nameSchema, verb: z.enum(['accept', 'reject']), note }),
  z.object({ kind: z.literal('claim'), ...seen, verb: z.literal('accept') }),
]);

export type ItemDecision = z.input<typeof decisionSchema>;

/** Does one thing to one item of the queue. */
export async function decideItem(decision: ItemDecision): Promise<ActionState> {
  const { data, error } = decisionSchema.safeParse(decision);
  if (!data) return refused(error.issues[0]?.message ?? 'Load the page again.');
  try {
    const result = await decide(data);
    revalidatePath('/', 'layout');
    return result;
  } catch (failure) {
    if (failure instanceof TaskDecidedError) return refused(failure.message);
    const state = sayRefusal(failure, {});
    return { ...state, message: state.message || Object.values(state.errors).join(' ') };
  }
}

/** What is said where it comes to something else than the button's words. */
async function decide(data: z.output<typeof decisionSchema>): Promise<ActionState> {
  const by = await currentActor();
  return writing(async (db) => {
    if (data.kind === 'task') {
      const decision = data.verb === 'accept' ? 'kept' : 'withdrawn';
      const { batch, pending } = await decideTask(db, {
        id: data.id,
        decision,
        note: data.note,
        by,
      });
      return done(pending > 0 ? waitsWithdrawn : '', batch);
    }
    if (data.kind === 'quote') return decideQuote(db, { ...data, by });
    const { id, expected } = data;
    if (data.kind === 'claim') return done('', (await reviewClaim(db, { id, expected, by })).batch);
    if (data.kind === 'direction') {
      const { batch } = await redirectLink(db, { id, expected, direction: data.verb, by });
      return done('', batch);
    }
    const { verb: decision, note: why } = data;
    const { batch, status } = await decideLink(db, { id, expected, decision, note: why, by });
    const waits = decision === 'accept' && status === 'proposed';
    return done(waits ? 'You accept it; it waits for another editor.' : '', batch);
  });
}

type QuoteDecision = Extract<z.output<typeof decisionSchema>, { kind: 'quote' }>;

async function decideQuote(
  db: Db,
  { id, expected, verb, note: reason = '', by }: QuoteDecision & { by: Actor },
): Promise<ActionState> {
  if (verb === 'accept') return done('', (await confirmQuote(db, { id, expected, by })).batch);
  const { batch, pending } = await withdrawLink(db, { id, expected, reason, by });
  return done(pending ? waitsWithdrawn : '', batch);
}

const waitsWithdrawn = 'To be withdrawn; another editor decides on it.';
