import classes from './tick-list.module.css';

interface TickListProps {
  legend: string;
  hint?: string;
  /** Before each box's name: `topic` makes `topic:cold-feet`; see `chosenNames`. */
  group: string;
  choices: readonly { name: string; label: string }[];
  chosen: readonly string[];
  /** What to say where there is nothing to choose. */
  none: string;
}

/** Boxes to tick, one a line. */
export function TickList({ legend, hint, group, choices, chosen, none }: TickListProps) {
  return (
    <fieldset className={classes.list}>
      <legend>{legend}</legend>
      {hint && <p>{hint}</p>}
      {choices.length === 0 && <p>{none}</p>}
      {choices.map(({ name, label }) => (
        <label key={name}>
          <input
            key={String(chosen.includes(name))}
            type="checkbox"
            name={`${group}:${name}`}
            defaultChecked={chosen.includes(name)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
