import type { LinkView } from '@touchstone/evidence';
import { EmptyPlace } from '../components/empty-place.tsx';
import { Shape } from '../components/shape.tsx';
import { comparatorColumns, outcomeLabels, timePointLabels } from '../words/labels.ts';
import { formatNumber } from '../words/plural.ts';
import classes from './evidence-matrix.module.css';
import { markInWords, markName } from './mark-in-words.ts';
import { markSide, participantsOfLargest } from './mark-side.ts';
import { type MatrixMark, type MatrixRow, matrixOf } from './matrix.ts';
import { MatrixReadout } from './matrix-readout.tsx';

/**
 * Comparators across, outcomes and times down, a shape per study and per synthesis. A claim whose
 * links have no comparator gets the same picture with a single column: a strip by outcome.
 */
export function EvidenceMatrix({ links }: { links: readonly LinkView[] }) {
  const matrix = matrixOf(links);
  if (matrix.rows.length === 0) {
    return <EmptyPlace>The studies will be drawn here once somebody has accepted one.</EmptyPlace>;
  }
  const isStrip = matrix.comparators.length === 1 && matrix.comparators[0] === 'not-applicable';
  return (
    <figure className={classes.figure}>
      <MatrixReadout>
        <div
          className={classes.matrix}
          data-strip={isStrip || undefined}
          style={{ '--columns': matrix.comparators.length }}
        >
          {!isStrip && (
            <div className={classes.columns} aria-hidden="true">
              {matrix.comparators.map((comparator) => (
                <a key={comparator} href={`#${comparator}`} tabIndex={-1}>
                  {comparatorColumns[comparator]}
                </a>
              ))}
            </div>
          )}
          {matrix.rows.map((row, index) => (
            <Row
              key={`${row.outcome}-${row.timePoint}`}
              row={row}
              isSameOutcome={matrix.rows[index - 1]?.outcome === row.outcome}
            />
          ))}
        </div>
      </MatrixReadout>
      <figcaption className={classes.caption}>
        One shape for each study, ringed for a synthesis; its area grows with participants up to{' '}
        {formatNumber(participantsOfLargest)} and is small where their number is unknown. Hollow
        means indirect.
      </figcaption>
    </figure>
  );
}

function Row({ row, isSameOutcome }: { row: MatrixRow; isSameOutcome: boolean }) {
  const time = row.timePoint === 'not-applicable' ? '' : timePointLabels[row.timePoint];
  return (
    <div className={classes.row} data-same={isSameOutcome || undefined}>
      <p className={classes.label}>
        <span className={isSameOutcome ? 'visually-hidden' : classes.outcome}>
          {outcomeLabels[row.outcome]}
        </span>{' '}
        <span className={classes.time}>{time || (isSameOutcome ? 'no set time' : '')}</span>
      </p>
      {row.cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell's place is its comparator.
        <div key={index} className={classes.cell}>
          {cell.map((mark) => (
            <Mark key={`${mark.study}-${mark.retracted}`} mark={mark} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Mark({ mark }: { mark: MatrixMark }) {
  const side = Math.max(markSide(mark.participants), mark.retracted ? 16 : 0);
  return (
    <a
      href={`#link-${mark.links[0]?.id}`}
      className={classes.mark}
      aria-label={markName(mark)}
      data-readout={markInWords(mark)}
    >
      <Shape
        stance={mark.stance}
        size={mark.synthesis ? Math.round(side * 1.5) : side}
        hollow={mark.hollow}
        ringed={mark.synthesis}
        struck={mark.retracted}
      />
    </a>
  );
}
