import { directions } from '@touchstone/evidence';
import { Shape } from '../components/shape.tsx';
import {
  comparatorDefinitions,
  directionDefinitions,
  directnessDefinitions,
  outcomeDefinitions,
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
import { CriteriaFold, DefinitionList } from './criteria-fold.tsx';

/** All criteria in one place, for whoever decides. */
export function LinkCriteria() {
  return (
    <CriteriaFold name="Criteria and definitions">
      <h3>Direction</h3>
      <DefinitionList
        definitions={directions.map((direction) => ({
          word: directionHeadings[direction],
          meaning: directionDefinitions[direction],
          mark: <Shape stance={direction} />,
        }))}
      />
      <Words name="Compared with" labels={comparatorLabels} meanings={comparatorDefinitions} />
      <Words name="Outcome" labels={outcomeLabels} meanings={outcomeDefinitions} />
      <Words name="Time point" labels={timePointLabels} meanings={timePointDefinitions} />
      <Words name="Directness" labels={directnessLabels} meanings={directnessDefinitions} />
    </CriteriaFold>
  );
}

interface WordsProps {
  name: string;
  labels: Record<string, string>;
  meanings: Record<string, string>;
}

function Words({ name, labels, meanings }: WordsProps) {
  const definitions = Object.entries(meanings).map(([term, meaning]) => ({
    ...{ word: capitalise(labels[term] ?? term), meaning },
  }));
  return (
    <>
      <h3>{name}</h3>
      <DefinitionList definitions={definitions} />
    </>
  );
}
