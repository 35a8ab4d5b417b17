import type { ReactNode } from 'react';
import classes from './empty-place.module.css';

/** What will appear here, and how. */
export function EmptyPlace({ children }: { children: ReactNode }) {
  return <p className={classes.empty}>{children}</p>;
}
