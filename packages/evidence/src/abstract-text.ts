import type { AbstractSection } from './report-record.ts';

/** An abstract as readable text: one paragraph for each section, behind its heading. */
export function abstractText(sections: readonly AbstractSection[]): string {
  return sections
    .map(({ label, text }) => (label === undefined ? text : `${label}: ${text}`))
    .join('\n\n');
}
