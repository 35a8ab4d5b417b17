import { Shape } from '../components/shape.tsx';
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
import classes from './link-criteria.module.css';

/** All criteria in one place, for whoever decides; folded away until they are wanted. */
export function LinkCriteria() {
  return (
    <details className={classes.criteria}>
      <summary>Criteria and definitions</summary>
      <p className={classes.rule}>{scopeRule}</p>
      <h3>Direction</h3>
      <dl>
        {(['supports', 'disputes', 'neutral'] as const).map((direction) => (
          <div key={direction}>
            <dt>
              <Shape stance={direction} /> {directionHeadings[direction]}
            </dt>
            <dd>{directionDefinitions[direction]}</dd>
          </div>
        ))}
      </dl>
      <Definitions name="Compared with" labels={comparatorLabels} texts={comparatorDefinitions} />
      <Definitions name="Outcome" labels={outcomeLabels} texts={outcomeDefinitions} />
      <Definitions name="Time point" labels={timePointLabels} texts={timePointDefinitions} />
      <Definitions
        name="Directness"
        labels={{ direct: 'direct', indirect: 'indirect' }}
        texts={directnessDefinitions}
      />
    </details>
  );
}

interface DefinitionsProps {
  name: string;
  labels: Record<string, string>;
  texts: Record<string, string>;
}

function Definitions({ name, labels, texts }: DefinitionsProps) {
  return (
    <>
      <h3>{name}</h3>
      <dl>
        {Object.entries(texts).map(([word, text]) => (
          <div key={word}>
            <dt>{capitalise(labels[word] ?? word)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
