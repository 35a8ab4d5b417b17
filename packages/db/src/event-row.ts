import { type EventView, eventKindSchema } from '@touchstone/evidence';
import { z } from 'zod';
import type { Event } from './generated/client.ts';

const dataSchema = z.record(z.string(), z.unknown());

/** An event's row as people are told of it. */
export function toEventView(row: Event): EventView {
  return {
    id: row.id,
    at: row.at.toISOString(),
    kind: eventKindSchema.parse(row.kind),
    topic: row.topicSlug ?? undefined,
    pmid: row.pmid ?? undefined,
    claim: row.claimId ?? undefined,
    task: row.taskId ?? undefined,
    title: row.title,
    data: dataSchema.parse(row.data),
  };
}
