import type { Db } from '@touchstone/db';

/**
 * What ingests have made of a database, to be compared with that of another: every row less what
 * is of the moment (ids and instants) and less the runs themselves.
 */
export async function readEndState(db: Db): Promise<Record<string, unknown[]>> {
  const state: Record<string, unknown[]> = {};
  for (const [table, { momentary, instants }] of Object.entries(tables)) {
    const rows = await db.$queryRawUnsafe<{ row: Row }[]>(
      `SELECT to_jsonb(t) AS row FROM "${table}" AS t`,
    );
    state[table] = rows
      .map(({ row }) => comparable(row, { momentary, instants }))
      .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  }
  return state;
}

type Row = Record<string, unknown>;

/** Columns that differ from run to run, and instants of which only matters whether there is one. */
interface Unlike {
  momentary: readonly string[];
  instants: readonly string[];
}

const tables: Record<string, Unlike> = {
  reports: {
    // The search column holds what title and abstract hold.
    momentary: ['created_at', 'search'],
    instants: ['fetched_at', 'gone_at', 'crossref_checked_at'],
  },
  notices: { momentary: ['id', 'first_seen_at'], instants: ['withdrawn_at'] },
  report_revisions: { momentary: ['id', 'run_id', 'replaced_at'], instants: [] },
  identity_mismatches: { momentary: ['run_id', 'found_at'], instants: [] },
  evidence_links: { momentary: ['created_at'], instants: [] },
  rejects: { momentary: ['id', 'run_id', 'created_at'], instants: ['resolved_at'] },
  topic_members: { momentary: ['first_found_at', 'last_found_at'], instants: ['left_at'] },
  // How many runs have asked in vain is of the runs.
  missing_records: { momentary: ['since', 'last_asked_at', 'runs'], instants: [] },
  deleted_records: { momentary: ['deleted_at'], instants: [] },
  ingest_batches: { momentary: [], instants: [] },
  review_tasks: {
    momentary: ['id', 'run_id', 'opened_at', 'decided_at'],
    instants: [],
  },
  events: {
    momentary: ['id', 'at', 'task_id', 'data'],
    instants: ['webhook_at', 'mail_at'],
  },
};

function comparable(row: Row, { momentary, instants }: Unlike): Row {
  const kept = Object.entries(row).filter(([column]) => !momentary.includes(column));
  return Object.fromEntries(
    kept.map(([column, value]) => [column, instants.includes(column) ? value !== null : value]),
  );
}
