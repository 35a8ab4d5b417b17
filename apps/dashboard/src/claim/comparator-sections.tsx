import type { Comparator, LinkView } from '@touchstone/evidence';
import { ThresholdLine, type ThresholdOfOutcome } from '../claim-review/threshold-line.tsx';
import { Counts } from '../components/counts.tsx';
import { EmptyPlace } from '../components/empty-place.tsx';
import { Shape } from '../components/shape.tsx';
import { comparatorLabels, directionHeadings, outcomeLabels } from '../words/labels.ts';
import { capitalise } from '../words/plural.ts';
import classes from './comparator-sections.module.css';
import { type DirectionGroup, groupLinks } from './group-links.ts';
import { StudyEntry } from './study-entry.tsx';

interface ComparatorSectionsProps {
  links: readonly LinkView[];
  /** Heading level of a comparator. */
  level: 2 | 3;
  /** In the panel: without quotes and figures. */
  compact?: boolean;
  /** Whether whoever reads may change the links. */
  mayEdit?: boolean;
  /** What matters to patients, said once above what was found. */
  thresholds?: readonly ThresholdOfOutcome[] | undefined;
}

/** The links of a claim by comparator, within it by direction, a study being one entry. */
export function ComparatorSections(props: ComparatorSectionsProps) {
  const { links, level, compact = false, mayEdit = false, thresholds = [] } = props;
  const groups = groupLinks(links);
  const Heading = level === 2 ? 'h2' : 'h3';
  if (groups.length === 0) {
    return (
      <EmptyPlace>
        Accepted studies for and against this claim will be listed here, by what they compared with.
      </EmptyPlace>
    );
  }
  return groups.map(({ comparator, balance, directions }) => (
    <section key={comparator} className={classes.comparator} data-compact={compact || undefined}>
      <Heading id={compact ? undefined : comparator} className={classes.heading}>
        {comparatorHeading(comparator)}
        <Counts balance={balance} />
      </Heading>
      <Thresholds thresholds={thresholds.filter(isAsked(directions))} />
      {directions.map((group) => (
        <DirectionSection
          key={group.direction}
          group={group}
          {...{ comparator, level, compact, mayEdit }}
        />
      ))}
    </section>
  ));
}

/** Whether a group has findings in the outcome that a threshold is of. */
function isAsked(directions: readonly DirectionGroup[]) {
  const links = directions.flatMap(({ studies }) => studies.flatMap((study) => study.links));
  return ({ outcome }: ThresholdOfOutcome) => links.some((link) => link.outcome === outcome);
}

function Thresholds({ thresholds }: { thresholds: readonly ThresholdOfOutcome[] }) {
  return thresholds.map((threshold) => (
    <p key={threshold.outcome} className={classes.threshold}>
      {outcomeLabels[threshold.outcome]}: matters to patients from{' '}
      <ThresholdLine threshold={threshold} />
    </p>
  ));
}

export function comparatorHeading(comparator: Comparator): string {
  return comparator === 'not-applicable'
    ? 'Without a comparator'
    : `Against ${comparatorLabels[comparator]}`;
}

interface DirectionSectionProps {
  group: DirectionGroup;
  comparator: Comparator;
  level: 2 | 3;
  compact: boolean;
  mayEdit: boolean;
}

function DirectionSection(props: DirectionSectionProps) {
  const { group, comparator, level, ...shown } = props;
  const Heading = level === 2 ? 'h3' : 'h4';
  return (
    <div className={classes.direction} data-direction={group.direction}>
      <Heading
        id={shown.compact ? undefined : `${comparator}-${group.direction}`}
        className={classes.directionHeading}
      >
        <Shape stance={group.direction} /> {capitalise(directionHeadings[group.direction])}
      </Heading>
      <ul className={classes.studies}>
        {group.studies.map((study) => (
          <StudyEntry key={study.study} group={study} {...shown} />
        ))}
      </ul>
    </div>
  );
}
