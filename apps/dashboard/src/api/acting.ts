import type { Actor } from '@touchstone/evidence';
import type { z } from 'zod';
import { answer } from './answer.ts';
import { apiActor } from './api-actor.ts';
import { readPath } from './parameters.ts';

interface Asking<Path> {
  request: Request;
  /** Parameters of the path, checked. */
  path: Path;
  /** Who asks. */
  by: Actor;
}

/** A route handler for somebody who is known; nobody else comes to it. */
export function acting<Shape extends z.core.$ZodShape>(
  parameters: z.ZodObject<Shape>,
  handle: (asking: Asking<z.output<z.ZodObject<Shape>>>) => Promise<Response>,
) {
  return answer<{ params: Promise<unknown> }>(async (request, { params }) => {
    const by = await apiActor(request);
    if (by instanceof Response) return by;
    const { asked: path, refusal } = readPath(parameters, (await params) ?? {});
    return refusal ?? handle({ request, path, by });
  });
}
