import type { Reject } from '@touchstone/evidence';
import type { Db } from './connect.ts';
import { toReject } from './reject-row.ts';

/** A reject without its record, and the run that met it. */
export type ListedReject = Omit<Reject, 'xml'> & { runId: string; topic?: string | undefined };

export interface RejectQuery {
  /** Of the run whose id begins so. */
  runId?: string | undefined;
  /** Also those that could be read later. */
  resolved?: boolean | undefined;
  limit: number;
}

/** Records that could not be read, newest first. */
export async function listRejects(
  db: Db,
  { runId, resolved = false, limit }: RejectQuery,
): Promise<ListedReject[]> {
  const rows = await db.reject.findMany({
    where: {
      ...(runId ? { runId: { startsWith: runId } } : {}),
      ...(resolved ? {} : { resolvedAt: null }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    include: { run: { select: { topicSlug: true } } },
    omit: { xml: true },
  });
  return rows.map((row) => {
    const { xml: _, ...reject } = toReject({ ...row, xml: '' });
    return { ...reject, runId: row.runId, topic: row.run.topicSlug ?? undefined };
  });
}
