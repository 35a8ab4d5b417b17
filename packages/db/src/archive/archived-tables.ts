import type { Client } from 'pg';
import { listTables, type Table } from '../copy/list-tables.ts';

/**
 * What an archive leaves out, each with the reason. Every other table is in it, so that one that is
 * new is archived unless somebody writes it down here.
 */
export const leftOut: Record<string, string> = {
  people: 'accounts stay where they are',
  sessions: 'accounts stay where they are',
  credentials: 'accounts stay where they are',
  verifications: 'accounts stay where they are',
  sign_in_limits: 'accounts stay where they are',
  api_tokens: 'a token opens one Touchstone',
  visits: 'what one person has read',
  link_drafts: 'what one person has not said yet',
  pmid_requests: 'jobs of this worker',
  search_trials: 'jobs of this worker',
  workers: 'processes of this machine',
  rate_limits: 'processes of this machine',
  channels: 'how this Touchstone tells people',
  ingest_batches: 'work in progress; the runs themselves are in it',
  ingest_files: 'files of this machine; the runs themselves are in it',
};

/** The tables of an archive, each after those that it refers to. */
export async function listArchivedTables(client: Client): Promise<Table[]> {
  const tables = await listTables(client);
  return tables.filter(({ name }) => !Object.hasOwn(leftOut, name));
}
