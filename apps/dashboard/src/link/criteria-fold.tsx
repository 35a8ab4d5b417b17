import type { ReactNode } from 'react';
import { scopeRule } from '../words/definitions.ts';
import classes from './criteria-fold.module.css';

/** What the words of a judgement mean, folded away until somebody who decides wants it. */
export function CriteriaFold({ name, children }: { name: string; children: ReactNode }) {
  return (
    <details className={classes.fold}>
      <summary>{name}</summary>
      <p className={classes.rule}>{scopeRule}</p>
      {children}
    </details>
  );
}

export interface Definition {
  word: string;
  meaning: string;
  /** Before the word: its shape. */
  mark?: ReactNode;
}

export function DefinitionList({ definitions }: { definitions: readonly Definition[] }) {
  return (
    <dl className={classes.list}>
      {definitions.map(({ word, meaning, mark }) => (
        <div key={word}>
          <dt>
            {mark} {word}
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
