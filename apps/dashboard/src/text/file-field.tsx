import { type ChangeEvent, useId } from 'react';
import { endingsInWords, longestInWords, textFile } from '../upload/file-kinds.ts';
import classes from './file-field.module.css';

interface FileFieldProps {
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  error: string | undefined;
}

export function FileField({ onChange, error }: FileFieldProps) {
  const id = useId();
  return (
    <div className={classes.field}>
      <label htmlFor={id}>From a file (optional)</label>
      <p id={`${id}-hint`}>
        A {endingsInWords(textFile)} file of up to {longestInWords(textFile)}; its words come into
        the box below.
      </p>
      <input
        id={id}
        type="file"
        name="file"
        accept={textFile.endings.join()}
        aria-describedby={`${id}-hint ${id}-error`}
        aria-invalid={error !== undefined || undefined}
        onChange={onChange}
      />
      <p id={`${id}-error`} role="status" className={classes.error}>
        {error}
      </p>
    </div>
  );
}
