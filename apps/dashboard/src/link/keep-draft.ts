'use server';

import { AccessError, InputError, NotThereError, saveDraft } from '@touchstone/db';
import { reportIdSchema } from '@touchstone/evidence';
import { z } from 'zod';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { nameSchema } from '../name-schema.ts';

const draftSchema = z.object({
  claimId: nameSchema,
  pmid: reportIdSchema,
  values: z.record(z.string().max(50), z.string().max(10_000)),
});

export type KeptDraft = { at: string; problem?: undefined } | { at?: undefined; problem: string };

/** Keeps what somebody is typing, unchecked; it is checked when it is sent. */
export async function keepDraft(given: unknown): Promise<KeptDraft> {
  const { data } = draftSchema.safeParse(given);
  if (!data) return { problem: 'The draft could not be saved: it is too long.' };
  const by = await currentActor();
  const now = new Date();
  try {
    await writing((db) => saveDraft(db, { ...data, by, now }));
    return { at: now.toISOString() };
  } catch (failure) {
    const kinds = [AccessError, InputError, NotThereError];
    const isRefusal = kinds.some((kind) => failure instanceof kind);
    if (!isRefusal || !(failure instanceof Error)) throw failure;
    return { problem: `The draft could not be saved: ${failure.message}` };
  }
}
