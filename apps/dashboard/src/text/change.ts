import { ConflictError, type Db } from '@touchstone/db';
import type { Actor } from '@touchstone/evidence';
import { revalidatePath } from 'next/cache';
import type { z } from 'zod';
import { type ActionState, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { reading, writing } from '../database.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';
import { fieldErrors } from '../words/field-errors.ts';

interface Change<Asked> {
  schema: z.ZodType<Asked>;
  /** Calls the one verb, and says what it did. */
  make: (db: Db, asked: Asked, by: Actor) => Promise<ActionState>;
  /** Says what somebody else, who was faster, made of it. */
  answer?: Answer;
}

/** Says of a conflict what is there now, beside what was typed. */
type Answer = (
  db: Db,
  of: { conflict: ConflictError; values: Record<string, string> },
) => Promise<ActionState>;

/** What every form about texts does: read what was typed, change it, show every page anew. */
export async function change<Asked>(
  form: FormData,
  { schema, make, answer }: Change<Asked>,
): Promise<ActionState> {
  const values = typedValues(form);
  const { success, data, error } = schema.safeParse(values);
  if (!success) return refused('', { errors: fieldErrors(error), values });
  const by = await currentActor();
  try {
    const state = await writing((db) => make(db, data, by));
    revalidatePath('/', 'layout');
    return state;
  } catch (failure) {
    if (answer && failure instanceof ConflictError) {
      return reading((db) => answer(db, { conflict: failure, values }));
    }
    return sayRefusal(failure, values);
  }
}
