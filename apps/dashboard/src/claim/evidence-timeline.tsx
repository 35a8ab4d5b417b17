import type { LinkView } from '@touchstone/evidence';
import { Figures } from '../components/counts.tsx';
import { EmptyPlace } from '../components/empty-place.tsx';
import { Shape } from '../components/shape.tsx';
import { plural } from '../words/plural.ts';
import { tallyInWords, tallyTotal } from '../words/tally-in-words.ts';
import classes from './evidence-timeline.module.css';
import { runningBands } from './running-bands.ts';
import { type Timeline, type TimelineYear, timelineOf } from './timeline.ts';

/** When the evidence came: a sign in the year of each study, the running count as bands beneath. */
export function EvidenceTimeline({ links }: { links: readonly LinkView[] }) {
  const rows = [
    { name: 'Studies', synthesis: false },
    { name: 'Syntheses', synthesis: true },
  ].map((row) => ({
    ...row,
    timeline: timelineOf(links.filter((link) => link.report.synthesis === row.synthesis)),
  }));
  const all = rows.flatMap(({ timeline }) => timeline.years.map(({ year }) => year));
  if (all.length === 0) {
    return <EmptyPlace>No accepted report here says in which year it appeared.</EmptyPlace>;
  }
  const last = Math.max(...all);
  const span = { first: Math.min(...all, last - fewestYears + 1), last };
  return (
    <figure className={classes.figure}>
      {rows
        .filter(({ timeline }) => timeline.years.length > 0)
        .map((row) => (
          <Row key={row.name} {...row} span={span} />
        ))}
      <Axis span={span} />
    </figure>
  );
}

/** Fewer years than this would make blocks of the bands. */
const fewestYears = 10;

interface YearSpan {
  first: number;
  last: number;
}

interface RowProps {
  name: string;
  synthesis: boolean;
  timeline: Timeline;
  span: YearSpan;
}

function Row({ name, synthesis, timeline, span }: RowProps) {
  const columns = span.last - span.first + 1;
  const final = timeline.years.at(-1)?.running;
  const bands = runningBands(timeline.years, span);
  const mixedId = `mixed-${synthesis ? 'syntheses' : 'studies'}`;
  return (
    <section className={classes.row} aria-label={`${name} by year`}>
      <h3 className={classes.name}>
        {name}
        <span className={classes.final} aria-hidden="true">
          {final && <Figures tally={final} ringed={synthesis} />}
        </span>
      </h3>
      <ol className={classes.years} style={{ '--years': columns }}>
        {timeline.years.map((year) => (
          <Year key={year.year} year={year} synthesis={synthesis} first={span.first} />
        ))}
      </ol>
      <svg
        className={classes.bands}
        viewBox={`0 0 ${columns} ${Math.max(1, final ? tallyTotal(final) : 0)}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <MixedPattern id={mixedId} />
        {bands.map(({ stance, path }) => (
          <path
            key={stance}
            data-stance={stance}
            d={path}
            fill={stance === 'mixed' ? `url(#${mixedId})` : undefined}
          />
        ))}
      </svg>
      {timeline.undated.length > 0 && (
        <p className={classes.undated}>
          {plural(timeline.undated.length, 'more', 'more')} without a known year.
        </p>
      )}
    </section>
  );
}

/** Stripes upright, because the picture is stretched sideways and upright ones stay upright. */
function MixedPattern({ id }: { id: string }) {
  return (
    <pattern id={id} width="0.3" height="1" patternUnits="userSpaceOnUse">
      <rect className={classes.mixedOne} width="0.15" height="1" />
      <rect className={classes.mixedOther} x="0.15" width="0.15" height="1" />
    </pattern>
  );
}

function Year(props: { year: TimelineYear; synthesis: boolean; first: number }) {
  const { year, synthesis, first } = props;
  const names = year.added.map((study) => study.byline).join(', ');
  const running = `by ${year.year}: ${tallyInWords(year.running)}`;
  return (
    <li
      className={classes.year}
      style={{ gridColumn: year.year - first + 1 }}
      title={`${year.year}: ${names}\n${running}`}
    >
      <span className="visually-hidden">
        {year.year}: {names}; {running}
      </span>
      {year.added.map((study) => (
        <Shape
          key={study.study}
          stance={study.stance}
          hollow={study.hollow}
          ringed={synthesis}
          size={synthesis ? 15 : 11}
        />
      ))}
    </li>
  );
}

function Axis({ span: { first, last } }: { span: YearSpan }) {
  const columns = last - first + 1;
  const step = columns > 30 ? 10 : columns > 12 ? 5 : columns > 6 ? 2 : 1;
  const ticks = Array.from({ length: columns }, (_, index) => first + index).filter(
    (year) => year === first || (year % step === 0 && year - first >= step / 2),
  );
  return (
    <div className={classes.axis} style={{ '--years': columns }} aria-hidden="true">
      {ticks.map((year) => (
        <span key={year} style={{ gridColumn: year - first + 1 }}>
          {year}
        </span>
      ))}
    </div>
  );
}
