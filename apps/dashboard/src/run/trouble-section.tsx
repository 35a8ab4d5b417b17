import type { ReactNode } from 'react';
import classes from './trouble-section.module.css';

interface TroubleSectionProps {
  id: string;
  name: string;
  children: ReactNode;
}

/** One kind of trouble that a run met. */
export function TroubleSection({ id, name, children }: TroubleSectionProps) {
  return (
    <section aria-labelledby={id} className={classes.trouble}>
      <h2 id={id}>{name}</h2>
      {children}
    </section>
  );
}
