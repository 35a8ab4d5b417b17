import { directions, type LinkDetail } from '@touchstone/evidence';
import {
  comparatorDefinitions,
  directionDefinitions,
  directnessDefinitions,
  outcomeDefinitions,
  scopeRule,
  timePointDefinitions,
} from '../words/definitions.ts';
import {
  comparatorLabels,
  directionHeadings,
  outcomeLabels,
  timePointLabels,
} from '../words/labels.ts';
import { capitalise } from '../words/plural.ts';
import { directnessLabels } from '../words/status-labels.ts';
import classes from './item.module.css';

/** What the words of this link mean: all directions, and its own scope. */
export function ItemCriteria({ link }: { link: LinkDetail }) {
  const { comparator, outcome, timePoint, directness } = link;
  const words = [
    ...directions.map((one) => [directionHeadings[one], directionDefinitions[one]] as const),
    [capitalise(comparatorLabels[comparator]), comparatorDefinitions[comparator]] as const,
    [outcomeLabels[outcome], outcomeDefinitions[outcome]] as const,
    [capitalise(timePointLabels[timePoint]), timePointDefinitions[timePoint]] as const,
    [capitalise(directnessLabels[directness]), directnessDefinitions[directness]] as const,
  ];
  return (
    <details className={classes.criteria}>
      <summary>What the words mean</summary>
      <p>{scopeRule}</p>
      <dl>
        {words.map(([word, meaning]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
