import { directions } from '@touchstone/evidence';
import { Shape } from '../components/shape.tsx';
import { directionDefinitions } from '../words/definitions.ts';
import { directionHeadings } from '../words/labels.ts';
import classes from './direction-field.module.css';
import { FieldError } from './field-error.tsx';
import type { LinkFieldProps } from './link-fields.ts';

/** The three directions as shapes with words, each with its rule. */
export function DirectionField({ values, errors, onChange }: LinkFieldProps) {
  return (
    <fieldset className={classes.field} aria-describedby="link-direction-error">
      <legend>Direction</legend>
      <div className={classes.choices}>
        {directions.map((direction, index) => (
          <label key={direction} className={classes.choice} data-direction={direction}>
            <input
              type="radio"
              name="direction"
              id={index === 0 ? 'link-direction' : undefined}
              value={direction}
              checked={values.direction === direction}
              onChange={() => onChange({ direction })}
              aria-describedby={`direction-${direction}`}
            />
            <span className={classes.name}>
              <Shape stance={direction} size={13} hollow={values.directness === 'indirect'} />
              {directionHeadings[direction]}
            </span>
            <span id={`direction-${direction}`} className={classes.rule}>
              {directionDefinitions[direction]}
            </span>
          </label>
        ))}
      </div>
      <FieldError name="direction" errors={errors} />
    </fieldset>
  );
}
