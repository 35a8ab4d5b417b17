import { figuresInWords } from '../words/figures-in-words.ts';
import { stanceLabels } from '../words/labels.ts';
import { formatNumber } from '../words/plural.ts';
import type { MatrixMark } from './matrix.ts';

/** A mark's short name for screen readers: "Haake M et al. 2007: supports, n 1,162". */
export function markName(mark: MatrixMark): string {
  const report = mark.links[0]?.report;
  const who = `${report?.byline ?? mark.study} ${report?.year ?? ''}`.trim();
  const parts = [mark.retracted ? 'retracted' : stanceLabels[mark.stance]];
  if (mark.hollow) parts.push('indirect');
  if (mark.synthesis) parts.push('synthesis');
  if (mark.participants !== undefined) parts.push(`n\u00a0${formatNumber(mark.participants)}`);
  return `${who}: ${parts.join(', ')}`;
}

/** What hovering or focusing a mark shows: its name, then figures and finding, a line each. */
export function markInWords(mark: MatrixMark): string {
  const findings = mark.links.flatMap((link) => {
    const figures = figuresInWords(link.figures);
    const label = link.label === '' ? '' : `${link.label}: `;
    return figures === '' ? [`${label}${link.finding}`] : [`${label}${link.finding}`, figures];
  });
  return [markName(mark), ...findings].join('\n');
}
