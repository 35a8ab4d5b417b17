import { Textarea } from '@mantine/core';
import { confidences, directnesses, readFroms } from '@touchstone/evidence';
import { confidenceDefinitions, directnessDefinitions } from '../words/definitions.ts';
import { readFromLabels } from '../words/depth-labels.ts';
import { capitalise } from '../words/plural.ts';
import { ChoiceField } from './choice-field.tsx';
import { DirectionField } from './direction-field.tsx';
import { FigureFields } from './figure-fields.tsx';
import { LinkCriteria } from './link-criteria.tsx';
import { fieldOf, type LinkFieldProps } from './link-fields.ts';
import classes from './link-form.module.css';
import { QuoteField } from './quote-field.tsx';
import { ScopeFields } from './scope-fields.tsx';

/** All that a link says, to be typed and chosen. */
export function LinkForm(form: LinkFieldProps) {
  return (
    <>
      <LinkCriteria />
      <QuoteField {...form} />
      <ScopeFields {...form} />
      <fieldset className={classes.group}>
        <legend>Judgement</legend>
        <Textarea
          {...fieldOf(form, 'finding')}
          label="Finding"
          description="What was found in this scope, in plain words, with its figures."
          rows={3}
          maxLength={5000}
          classNames={{ input: classes.reading }}
        />
        <DirectionField {...form} />
        <div className={classes.pair}>
          <ChoiceField
            {...{ form, name: 'directness', label: 'Directness' }}
            options={directnesses}
            labels={{ direct: 'Direct', indirect: 'Indirect' }}
            definitions={directnessDefinitions}
          />
          <ChoiceField
            {...{ form, name: 'confidence', label: 'Confidence in the reading' }}
            options={confidences}
            labels={{ high: 'High', medium: 'Medium', low: 'Low' }}
            definitions={confidenceDefinitions}
          />
        </div>
        <ChoiceField
          {...{ form, name: 'readFrom', label: 'Read from' }}
          options={readFroms}
          labels={readFromNames}
        />
      </fieldset>
      <FigureFields {...form} />
    </>
  );
}

const readFromNames = {
  abstract: capitalise(readFromLabels.abstract),
  'full-text': capitalise(readFromLabels['full-text']),
  table: capitalise(readFromLabels.table),
  summary: capitalise(readFromLabels.summary),
  record: capitalise(readFromLabels.record),
};
