import type { Pmid } from './pmid.ts';

/** The id of the study that a report belongs to; a report alone is a study of its own. */
export function studyOf(report: { pmid: Pmid; studyId?: string | null }): string {
  return report.studyId ?? `pmid-${report.pmid}`;
}

/**
 * Participants of a study, from what each of its reports says: the largest number, for a secondary
 * report may speak of a part of them. Absent where no report gives one.
 */
export function studyParticipants(
  reports: readonly { participants?: number | null }[],
): number | undefined {
  const known = reports.flatMap(({ participants }) => participants ?? []);
  return known.length > 0 ? Math.max(...known) : undefined;
}
