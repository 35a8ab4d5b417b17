import { countStored, type Db, findRejects, resolveReject } from '@touchstone/db';
import type { Pmid, Reject, ReportRecord, RunView } from '@touchstone/evidence';
import { parseArticles } from '../parse/index.ts';
import type { IngestOptions } from './ingest-options.ts';
import { ingestPmids } from './ingest-pmids.ts';
import { saveReadAgain } from './save-read-again.ts';

export interface RetryOutcome {
  /** Ids of the rejects that are resolved, and of those that are as they were. */
  resolved: string[];
  left: string[];
  /** How many of them PubMed was asked for, and how that went. */
  asked: number;
  run?: RunView;
}

/**
 * Tries rejects again: reads the kept record with today's reader, and asks PubMed for the others.
 * A record of which we hold another state is asked for as well, since the kept one may be older.
 */
export async function retryRejects(
  db: Db,
  ids: readonly string[],
  options: IngestOptions,
): Promise<RetryOutcome> {
  const { signal, now = () => new Date() } = options;
  const plans = [];
  for (const id of ids) {
    signal?.throwIfAborted();
    const [reject] = await findRejects(db, id);
    if (reject && !reject.resolvedAt) plans.push(await planRetry(db, reject));
  }
  await saveReadAgain(db, { records: plans.flatMap(({ save }) => save ?? []), now: now() });
  for (const { id, settled } of plans) if (settled) await resolveReject(db, { id, now: now() });
  const asked = [...new Set(plans.flatMap(({ fetch }) => fetch ?? []))];
  const run = asked.length > 0 ? await ingestPmids(db, asked, options) : undefined;
  return { ...(await sortOut(db, ids)), asked: asked.length, run };
}

interface RetryPlan {
  id: string;
  save?: ReportRecord;
  fetch?: Pmid;
  /** Whether it is resolved without PubMed. */
  settled: boolean;
}

async function planRetry(db: Db, reject: Reject): Promise<RetryPlan> {
  const { id, pmid } = reject;
  const record = readAgain(reject);
  if (!record) return { id, fetch: pmid, settled: false };
  if ((await countStored(db, [record.pmid])) === 0) return { id, save: record, settled: true };
  // Of one without a PMID nobody would know later that it has come.
  return { id, fetch: record.pmid, settled: pmid === undefined };
}

/** The kept record, where it is one that can be read today. */
function readAgain({ xml, pmid }: Reject): ReportRecord | undefined {
  try {
    const [record, ...others] = parseArticles(xml).reports;
    const isIt = others.length === 0 && (pmid === undefined || record?.pmid === pmid);
    return isIt ? record : undefined;
  } catch {
    // What is no PubMed XML at all stays a reject.
    return undefined;
  }
}

async function sortOut(db: Db, ids: readonly string[]) {
  const resolved: string[] = [];
  const left: string[] = [];
  for (const id of ids) {
    const [reject] = await findRejects(db, id);
    (reject?.resolvedAt ? resolved : left).push(id);
  }
  return { resolved, left };
}
