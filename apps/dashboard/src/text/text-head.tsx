import type { ReactNode } from 'react';
import classes from './text-head.module.css';

interface TextHeadProps {
  /** The text's title. */
  title: string;
  /** What is done with it on this page. */
  name: string;
  children?: ReactNode;
}

export function TextHead({ title, name, children }: TextHeadProps) {
  return (
    <header className={classes.head}>
      <p>
        <bdi>{title}</bdi>
      </p>
      <h1>{name}</h1>
      {children}
    </header>
  );
}
