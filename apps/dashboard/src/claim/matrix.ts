import {
  type Comparator,
  comparators,
  isLive,
  type LinkView,
  type Outcome,
  outcomes,
  type Stance,
  stanceByStudy,
  type TimePoint,
  timePoints,
} from '@touchstone/evidence';
import { acceptedLinks } from './accepted-links.ts';

/** The evidence of a claim as a picture: comparators across, outcomes and times down. */
export interface Matrix {
  comparators: Comparator[];
  rows: MatrixRow[];
}

export interface MatrixRow {
  outcome: Outcome;
  timePoint: TimePoint;
  /** One cell per comparator of the matrix, in its order. */
  cells: MatrixMark[][];
}

/** One study or synthesis in one cell. */
export interface MatrixMark {
  study: string;
  stance: Stance;
  /** Nothing but indirect evidence. */
  hollow: boolean;
  synthesis: boolean;
  retracted: boolean;
  participants?: number;
  links: LinkView[];
}

/** Only comparators, outcomes and times that occur; a cell nobody studied is empty. */
export function matrixOf(links: readonly LinkView[]): Matrix {
  const accepted = acceptedLinks(links);
  const columns = comparators.filter((comparator) =>
    accepted.some((link) => link.comparator === comparator),
  );
  const rows = outcomes.flatMap((outcome) =>
    timePoints.map((timePoint) => {
      const inRow = accepted.filter(
        (link) => link.outcome === outcome && link.timePoint === timePoint,
      );
      const cells = columns.map((comparator) =>
        marksOf(inRow.filter((link) => link.comparator === comparator)),
      );
      return { outcome, timePoint, cells };
    }),
  );
  return {
    comparators: columns,
    rows: rows.filter((row) => row.cells.some((cell) => cell.length > 0)),
  };
}

function marksOf(links: readonly LinkView[]): MatrixMark[] {
  const live = links.filter(isLive);
  const marks = [...stanceByStudy(live)].map(([study, stance]) =>
    markOf(
      live.filter((link) => link.study === study),
      stance,
    ),
  );
  const retracted = links
    .filter((link) => !isLive(link))
    .map((link) => ({ ...markOf([link], link.direction), retracted: true }));
  return [...marks, ...retracted].sort(byPlace);
}

function markOf(links: LinkView[], stance: Stance): MatrixMark {
  const counts = links.flatMap((link) => link.report.participants ?? []);
  const mark = {
    study: links[0]?.study ?? '',
    stance,
    hollow: links.every((link) => link.directness === 'indirect'),
    synthesis: links.some((link) => link.report.synthesis),
    retracted: false,
    links,
  };
  return counts.length === 0 ? mark : { ...mark, participants: Math.max(...counts) };
}

const placeOfStance = { supports: 0, mixed: 1, disputes: 2, neutral: 3 };

/** Studies before syntheses, then by stance, the largest first; a retracted one comes last. */
function byPlace(a: MatrixMark, b: MatrixMark): number {
  return (
    Number(a.retracted) - Number(b.retracted) ||
    Number(a.synthesis) - Number(b.synthesis) ||
    placeOfStance[a.stance] - placeOfStance[b.stance] ||
    (b.participants ?? 0) - (a.participants ?? 0)
  );
}
