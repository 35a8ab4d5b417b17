import { TextInput } from '@mantine/core';
import { comparators, outcomes, timePointBases, timePoints } from '@touchstone/evidence';
import {
  comparatorDefinitions,
  outcomeDefinitions,
  timePointDefinitions,
} from '../words/definitions.ts';
import { comparatorLabels, outcomeLabels, timePointLabels } from '../words/labels.ts';
import { capitalise } from '../words/plural.ts';
import { ChoiceField } from './choice-field.tsx';
import { fieldOf, type LinkFieldProps } from './link-fields.ts';
import classes from './link-form.module.css';

/** What the result is of: against what, which outcome, when. */
export function ScopeFields(form: LinkFieldProps) {
  return (
    <fieldset className={classes.group}>
      <legend>Scope</legend>
      <div className={classes.pair}>
        <ChoiceField
          {...{ form, name: 'comparator', label: 'Compared with' }}
          options={comparators}
          labels={capitalised(comparatorLabels)}
          definitions={comparatorDefinitions}
          blank="Choose …"
        />
        <ChoiceField
          {...{ form, name: 'outcome', label: 'Outcome' }}
          options={outcomes}
          labels={outcomeLabels}
          definitions={outcomeDefinitions}
          blank="Choose …"
        />
      </div>
      <div className={classes.pair}>
        <ChoiceField
          {...{ form, name: 'timePoint', label: 'Time point' }}
          options={timePoints}
          labels={capitalised(timePointLabels)}
          definitions={timePointDefinitions}
          blank="Choose …"
        />
        <ChoiceField
          {...{ form, name: 'timePointBasis', label: 'Time counted from' }}
          options={timePointBases}
          labels={basisLabels}
          blank="Not said"
        />
      </div>
      <TextInput
        {...fieldOf(form, 'label')}
        label="Label (optional)"
        description="In the report’s words, where it has several results in one scope: “12 months”."
        maxLength={200}
      />
    </fieldset>
  );
}

const basisLabels = {
  randomisation: 'Randomisation',
  'end-of-treatment': 'The end of treatment',
};

function capitalised<T extends string>(labels: Record<T, string>): Record<T, string> {
  const result = { ...labels };
  for (const word in labels) result[word] = capitalise(labels[word]);
  return result;
}
