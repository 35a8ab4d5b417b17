import { Button } from '@mantine/core';
import type { VersionSummary } from '@touchstone/evidence';
import { formatDay } from '../words/dates.ts';
import forms from './text-form.module.css';
import classes from './versions.module.css';

interface CompareFormProps {
  versions: readonly VersionSummary[];
  from: number;
  to: number;
}

/** Chooses two versions to compare; a plain form, whose answer has an address. */
export function CompareForm({ versions, from, to }: CompareFormProps) {
  const choice = (name: string, label: string, chosen: number) => (
    <label className={forms.choice}>
      <span>{label}</span>
      <select key={chosen} name={name} defaultValue={chosen}>
        {versions.map(({ number, createdAt }) => (
          <option key={number} value={number}>
            Version {number}, {formatDay(createdAt)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form className={classes.compare}>
      {choice('from', 'Compare', from)}
      {choice('to', 'with', to)}
      <Button type="submit" variant="default">
        Compare
      </Button>
    </form>
  );
}
