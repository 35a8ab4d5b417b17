import type { ReportRecord } from '@touchstone/evidence';

/** A part of a report that can be quoted. */
export interface QuotableSection {
  depth: 'title' | 'abstract';
  /** The journal's own heading. */
  label?: string | undefined;
  text: string;
  /** Where its text begins in the title, or in the abstract as `abstractText` writes it. */
  start: number;
}

/** The title, then the abstract's sections, each with its place. */
export function quotableSections(
  report: Pick<ReportRecord, 'title' | 'abstract'>,
): QuotableSection[] {
  const sections: QuotableSection[] = [];
  if (report.title !== '') sections.push({ depth: 'title', text: report.title, start: 0 });
  let at = 0;
  for (const { label, text } of report.abstract) {
    const start = at + (label === undefined ? 0 : label.length + 2);
    sections.push({ depth: 'abstract', label, text, start });
    at = start + text.length + 2;
  }
  return sections;
}
