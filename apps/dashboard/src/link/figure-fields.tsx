import { TextInput } from '@mantine/core';
import { fieldOf, type LinkFieldProps } from './link-fields.ts';
import classes from './link-form.module.css';
import type { LinkField } from './link-values.ts';

/** The figures behind the finding; all of them optional. */
export function FigureFields(form: LinkFieldProps) {
  const figure = (name: LinkField) => ({ ...fieldOf(form, name), maxLength: 100 });
  return (
    <fieldset className={classes.group}>
      <legend>Figures (optional)</legend>
      <div className={classes.figures}>
        <TextInput {...figure('n')} label="Participants" inputMode="numeric" />
        <TextInput {...figure('effect')} label="Effect" inputMode="decimal" />
        <TextInput {...figure('ciFrom')} label="Interval from" />
        <TextInput {...figure('ciTo')} label="to" aria-label="Interval to" />
        <TextInput {...figure('p')} label="p" placeholder="0.03, <0.001" />
        <TextInput {...figure('unit')} label="Unit" placeholder="points of 100" />
      </div>
      <input type="hidden" name="otherFigures" value={form.values.otherFigures} />
    </fieldset>
  );
}
