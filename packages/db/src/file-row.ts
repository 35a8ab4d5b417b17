import { basename } from 'node:path';
import { fileStatusSchema, type IngestFile } from '@touchstone/evidence';
import type { IngestFile as IngestFileRow } from './generated/client.ts';

/** One of NLM's files as people read of it: its name without the folder that it lies in. */
export function toIngestFile(file: IngestFileRow): IngestFile {
  return {
    name: basename(file.path),
    status: fileStatusSchema.parse(file.status),
    bytes: Number(file.bytes),
    records: file.records,
    kept: file.kept,
    deleted: file.deleted,
    error: file.error ?? undefined,
  };
}
