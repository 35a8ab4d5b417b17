import { Textarea, TextInput } from '@mantine/core';
import type { Depth } from '@touchstone/evidence';
import { depths } from '@touchstone/evidence';
import { depthDefinitions } from '../words/definitions.ts';
import { ChoiceField } from './choice-field.tsx';
import { fieldOf, type LinkFieldProps } from './link-fields.ts';
import classes from './link-form.module.css';

/** The words that show the finding, and where they stand. What is typed has no position yet. */
export function QuoteField(form: LinkFieldProps) {
  const { values, onChange } = form;
  const unplaced = { quotePrefix: '', quoteSuffix: '', quoteStart: '' };
  return (
    <fieldset className={classes.group}>
      <legend>Quote</legend>
      <Textarea
        {...fieldOf(form, 'quote')}
        label="Words that show it"
        description="Choose them in the abstract, or type those of the full text."
        rows={3}
        maxLength={5000}
        classNames={{ input: classes.reading }}
        onChange={(event) => onChange({ quote: event.currentTarget.value, ...unplaced })}
      />
      <div className={classes.pair}>
        <ChoiceField
          {...{ form, name: 'depth', label: 'From' }}
          options={depths}
          labels={depthNames}
          definitions={depthDefinitions}
          blank="No quote"
        />
        <TextInput
          {...fieldOf(form, 'quotePlace')}
          label="Place, if from the full text or a table"
          placeholder="Results, paragraph 3; Table 2"
          maxLength={300}
        />
      </div>
      {(['quotePrefix', 'quoteSuffix', 'quoteStart'] as const).map((name) => (
        <input key={name} type="hidden" name={name} value={values[name]} />
      ))}
    </fieldset>
  );
}

const depthNames = {
  title: 'The title',
  abstract: 'The abstract',
  'full-text': 'The full text',
  table: 'A table',
} satisfies Record<Depth, string>;
