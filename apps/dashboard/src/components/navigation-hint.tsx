'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { isNavigation } from '../is-navigation.ts';
import classes from './navigation-hint.module.css';

/** A page that comes sooner than this needs no hint. */
const patienceMs = 150;

/**
 * A thin line at the top while the next page is on its way. It stands in for `loading.tsx`, which
 * would stream every page behind a placeholder: unreadable without scripts, and status 200 for an
 * address where nothing stands.
 */
export function NavigationHint() {
  const here = `${usePathname()}?${useSearchParams()}`;
  const [left, setLeft] = useState<string>();

  useEffect(() => {
    let timer: NodeJS.Timeout | undefined;
    const leave = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setLeft(here), patienceMs);
    };
    const leaveByLink = (event: MouseEvent) => isNavigation(event) && leave();
    const stay = () => setLeft(undefined);
    document.addEventListener('click', leaveByLink, true);
    document.addEventListener('submit', leave, true);
    window.addEventListener('pageshow', stay);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('click', leaveByLink, true);
      document.removeEventListener('submit', leave, true);
      window.removeEventListener('pageshow', stay);
    };
  }, [here]);

  return (
    <div role="status" className={classes.hint} data-on={left === here || undefined}>
      {left === here && <span className="visually-hidden">Loading</span>}
    </div>
  );
}
