import type { ReactNode } from 'react';
import classes from './changed-words.module.css';

interface ChangedWordsProps {
  became: 'removed' | 'added';
  children: ReactNode;
}

/** Words that an edit took away, struck, or added, underlined; a screen reader is told which. */
export function ChangedWords({ became, children }: ChangedWordsProps) {
  const Mark = became === 'removed' ? 'del' : 'ins';
  return (
    <Mark className={classes[became]}>
      <span className="visually-hidden">{became}: </span>
      {children}
    </Mark>
  );
}
