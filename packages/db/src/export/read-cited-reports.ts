import {
  type CitedReport,
  designSchema,
  sourceKindSchema,
  standingSchema,
} from '@touchstone/evidence';
import type { Db } from '../connect.ts';
import { briefSelect, toBrief } from '../report-brief.ts';
import { toRecord } from '../report-row.ts';

/** Reports as they are cited, in the order in which they are asked for; those not here are left out. */
export async function readCitedReports(db: Db, pmids: readonly string[]): Promise<CitedReport[]> {
  const rows = await db.report.findMany({
    where: { pmid: { in: [...pmids] } },
    include: { notices: { where: { withdrawnAt: null } }, study: briefSelect.study },
  });
  const byPmid = new Map(rows.map((row) => [row.pmid, row]));
  return pmids.flatMap((pmid) => {
    const row = byPmid.get(pmid);
    if (!row) return [];
    const { study, participants } = toBrief(row);
    return {
      ...toRecord(row),
      study,
      participants,
      design: designSchema.parse(row.design),
      synthesis: row.synthesis,
      standing: standingSchema.parse(row.standing),
      sourceKind: row.sourceKind === null ? undefined : sourceKindSchema.parse(row.sourceKind),
      url: row.url ?? undefined,
    };
  });
}
