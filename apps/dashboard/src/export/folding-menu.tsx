'use client';

import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from 'react';
import classes from './export-menu.module.css';

interface FoldingMenuProps {
  name: string;
  /** Which edge of the button the menu keeps to. */
  side: 'start' | 'end';
  children: ReactNode;
}

/**
 * A button that unfolds what is in it, by the browser's own means. A script adds that Escape folds it
 * again, with the focus back on the button, and so does going elsewhere.
 */
export function FoldingMenu({ name, side, children }: FoldingMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);

  function fold() {
    if (menu.current) menu.current.open = false;
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    event.stopPropagation();
    fold();
    menu.current.querySelector('summary')?.focus();
  }

  function onBlur({ relatedTarget, currentTarget }: FocusEvent) {
    // A click on nothing that takes the focus is no going elsewhere for those who use the mouse.
    if (relatedTarget === null || currentTarget.contains(relatedTarget)) return;
    fold();
  }

  return (
    <details ref={menu} className={classes.menu} onKeyDown={onKeyDown} onBlur={onBlur}>
      <summary className={classes.button}>{name}</summary>
      <div className={classes.panel} data-side={side}>
        {children}
      </div>
    </details>
  );
}
