import { ConflictError, type Db } from '@touchstone/db';
import type { z } from 'zod';
import { reading, writing } from '../database.ts';
import { etag } from './etag.ts';
import { json } from './json.ts';
import { problem } from './problem.ts';

/** A kind of object that the API changes. */
export interface ObjectKind {
  name: 'link' | 'claim';
  read: (db: Db, id: string) => Promise<{ id: string; revision: number } | undefined>;
  /** As it is sent, by itself and with the batch of a change. */
  schema: z.ZodType;
  changedSchema: z.ZodType;
}

interface Changing {
  /** Calls the verb. A new object's id comes with its answer. */
  change: (db: Db) => Promise<{ batch: string; id?: string }>;
  /** Of an object that stands already. */
  id?: string;
  /** What is said where somebody was faster: 412 where `If-Match` named the revision, else 409. */
  stale: 409 | 412;
}

/** Makes a change; the answer shows the object as it stands then, also where it was refused as stale. */
export async function changing(kind: ObjectKind, asked: Changing): Promise<Response> {
  try {
    const { batch, id = asked.id ?? '' } = await writing(asked.change);
    const now = await reading((db) => kind.read(db, id));
    const isNew = asked.id === undefined;
    return json(
      kind.changedSchema,
      { batch, [kind.name]: now },
      {
        status: isNew ? 201 : 200,
        headers: {
          ...(now && { ETag: etag(now.revision) }),
          ...(isNew && { Location: `/api/v1/${kind.name}s/${encodeURIComponent(id)}` }),
        },
      },
    );
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    return staleProblem(kind, { error, status: asked.stale, id: asked.id });
  }
}

async function staleProblem(
  { read, schema }: ObjectKind,
  { error, status, id }: { error: Error; status: number; id: string | undefined },
): Promise<Response> {
  const now = id === undefined ? undefined : await reading((db) => read(db, id));
  return problem(status, {
    title: 'Changed meanwhile',
    detail: error.message,
    ...(now && { current: schema.parse(now), headers: { ETag: etag(now.revision) } }),
  });
}
