import type { ReportRecord } from '@touchstone/evidence';
import type { ParseReject } from '../parse/index.ts';
import type { ParsePool } from '../parse/parse-pool.ts';
import { findPmid } from '../parse/read-records.ts';
import type { OpenFilter } from './open-filter.ts';
import type { RecordGroup } from './read-groups.ts';

/** What a group of records holds that is wanted. */
export interface ReadGroup {
  reports: ReportRecord[];
  rejects: ParseReject[];
  deleted: string[];
  /** Records that stood there, wanted or not; deletions are none. */
  records: number;
  position: number;
  bytes: number;
}

/** Reads a group, passing over what the filter excludes by its PMID. Deletions are always wanted. */
export async function readGroup(
  { slices, position, bytes }: RecordGroup,
  { pool, filter }: { pool: ParsePool; filter: OpenFilter },
): Promise<ReadGroup> {
  const records = slices.filter(({ name }) => !isDeletion(name)).length;
  const wanted = slices.filter(
    ({ name, xml }) => isDeletion(name) || filter.wantsPmid(findPmid(xml)),
  );
  const { reports, rejects, deleted } = await pool.read(wanted);
  return { reports: reports.filter(filter.wants), rejects, deleted, records, position, bytes };
}

function isDeletion(name: string | undefined): boolean {
  return name?.startsWith('Delete') ?? false;
}
