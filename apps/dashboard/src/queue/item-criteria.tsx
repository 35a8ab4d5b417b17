import { directions, type LinkDetail } from '@touchstone/evidence';
import { Shape } from '../components/shape.tsx';
import { CriteriaFold, type Definition, DefinitionList } from '../link/criteria-fold.tsx';
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

/** What the words of this link mean: all directions, and its own scope. */
export function ItemCriteria({ link }: { link: LinkDetail }) {
  const { comparator, outcome, timePoint, directness } = link;
  const definitions: Definition[] = [
    ...directions.map((direction) => ({
      word: directionHeadings[direction],
      meaning: directionDefinitions[direction],
      mark: <Shape stance={direction} />,
    })),
    { word: capitalise(comparatorLabels[comparator]), meaning: comparatorDefinitions[comparator] },
    { word: outcomeLabels[outcome], meaning: outcomeDefinitions[outcome] },
    { word: capitalise(timePointLabels[timePoint]), meaning: timePointDefinitions[timePoint] },
    { word: capitalise(directnessLabels[directness]), meaning: directnessDefinitions[directness] },
  ];
  return (
    <CriteriaFold name="What the words mean">
      <DefinitionList definitions={definitions} />
    </CriteriaFold>
  );
}
