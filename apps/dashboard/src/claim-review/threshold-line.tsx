import type { ThresholdView } from '@touchstone/evidence';
import Link from 'next/link';

/** What matters in one outcome, and who says so. */
export type ThresholdOfOutcome = Pick<
  ThresholdView,
  'outcome' | 'value' | 'unit' | 'source' | 'sourcePmid'
>;

/** "10 points of 100 (VAS), by a consensus of 2008". */
export function ThresholdLine({ threshold }: { threshold: ThresholdOfOutcome }) {
  const { value, unit, source, sourcePmid } = threshold;
  return (
    <>
      {value} {unit} (
      {sourcePmid ? (
        <Link href={`/reports/${sourcePmid}`} prefetch={false}>
          {source}
        </Link>
      ) : (
        source
      )}
      )
    </>
  );
}
