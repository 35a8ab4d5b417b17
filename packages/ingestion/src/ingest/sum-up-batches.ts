import type { RunBatch } from '@touchstone/db';
import type { Pmid } from '@touchstone/evidence';

/** What the finished batches of a run say together. */
export interface BatchSummary {
  /** PMIDs whose turn is over. */
  asked: number;
  /** Asked for and not sent: the explicit list, never a mere difference of two numbers. */
  missing: Pmid[];
  /** PMIDs that PubMed kept failing on. */
  failed: { pmid: Pmid; reason: string }[];
  deleted: Pmid[];
  unasked: Pmid[];
  /** The PMID whose record came where one was asked for by itself. */
  merged: Map<Pmid, Pmid>;
  /** How often a missing PMID was asked for, and whether by itself at the end. */
  askings: Map<Pmid, { times: number; alone: boolean }>;
}

/** The last answer about a PMID decides: one that came when it was asked for again is not missing. */
export function sumUpBatches(batches: readonly RunBatch[]): BatchSummary {
  const last = new Map<Pmid, { missing: boolean; times: number; alone: boolean }>();
  const failed = new Map<Pmid, string>();
  const merged = new Map<Pmid, Pmid>();
  const done = batches.flatMap(({ pmids, findings }) => (findings ? [{ pmids, findings }] : []));
  for (const { pmids, findings } of done) {
    const missing = new Set(findings.missing);
    const alone = pmids.length === 1;
    for (const pmid of pmids) {
      const times = (last.get(pmid)?.times ?? 0) + 1;
      last.set(pmid, { missing: missing.has(pmid), times, alone });
      if (!missing.has(pmid)) failed.delete(pmid);
    }
    for (const { pmid, reason } of findings.failed) failed.set(pmid, reason);
    const [only] = pmids;
    const [other] = findings.unasked;
    if (alone && only && other && missing.has(only)) merged.set(only, other);
  }
  const askings = new Map([...last].filter(([, answer]) => answer.missing));
  return {
    asked: last.size,
    missing: [...askings.keys()],
    failed: [...failed].map(([pmid, reason]) => ({ pmid, reason })),
    deleted: [...new Set(done.flatMap(({ findings }) => findings.deleted))],
    unasked: [...new Set(done.flatMap(({ findings }) => findings.unasked))],
    merged,
    askings,
  };
}
