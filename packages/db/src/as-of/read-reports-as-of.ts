import { standingOf } from '@touchstone/evidence';
import { z } from 'zod';
import type { Transaction } from '../connect.ts';
import type { Notice } from '../generated/client.ts';
import { type BriefRow, briefSelect } from '../report-brief.ts';
import { toStoredNotice } from '../report-row.ts';
import { readRecordsAsOf } from './read-records-as-of.ts';
import { takeBack } from './take-back.ts';

/** What editors set on a report. */
const setSchema = z.object({
  design: z.string(),
  participants: z.number().nullable().default(null),
  synthesis: z.boolean(),
  studyId: z.string().nullable().default(null),
});

/**
 * Reports as they stood at an instant: the record as it was, their standing by what sources had said
 * until then, and what editors had set.
 */
export async function readReportsAsOf(
  db: Transaction,
  { pmids, at }: { pmids: readonly string[]; at: Date },
): Promise<Map<string, BriefRow>> {
  const rows = await db.report.findMany({
    where: { pmid: { in: [...new Set(pmids)] } },
    select: { ...briefSelect, notices: true },
  });
  const states = await takeBack(db, {
    ...{ objectType: 'report', at },
    rows: new Map(rows.map(({ notices, study, ...row }) => [row.pmid, row])),
  });
  const records = await readRecordsAsOf(db, { pmids, at });
  return new Map(
    rows.map(({ notices, ...row }) => {
      const set = setSchema.parse(states.get(row.pmid) ?? row);
      const study = set.studyId === row.studyId ? row.study : null;
      const standing = standingAsOf(row, notices, at);
      return [row.pmid, { ...row, ...records.get(row.pmid), ...set, study, standing }];
    }),
  );
}

function standingAsOf({ standing }: BriefRow, notices: readonly Notice[], at: Date): string {
  const isLater = (instant: Date | null) => instant !== null && instant > at;
  const changed = notices.some((one) => isLater(one.firstSeenAt) || isLater(one.withdrawnAt));
  if (!changed) return standing;
  const said = notices.filter(({ firstSeenAt }) => firstSeenAt <= at);
  return standingOf(
    said.map((notice) => {
      const withdrawnAt = isLater(notice.withdrawnAt) ? null : notice.withdrawnAt;
      return toStoredNotice({ ...notice, withdrawnAt });
    }),
  );
}
