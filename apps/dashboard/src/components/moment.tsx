import { formatDay, formatInstant } from '../words/dates.ts';

/** An instant as a date, with the hour on hover. */
export function Moment({ instant, withTime = false }: { instant: string; withTime?: boolean }) {
  return (
    <time dateTime={instant} title={formatInstant(instant)}>
      {withTime ? formatInstant(instant) : formatDay(instant)}
    </time>
  );
}
