'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { takeChoice } from './choice.ts';
import classes from './panel-frame.module.css';

interface PanelFrameProps {
  claim: string;
  closeHref: string;
  /** "Claim 9 of 19 · efficacy". */
  position: string;
  children: ReactNode;
}

/** The panel's place and its keys: it takes the focus when chosen, Escape gives it back. */
export function PanelFrame({ claim, closeHref, position, children }: PanelFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const router = useRouter();

  useEffect(() => {
    if (!takeChoice()) return;
    const title = frame.current?.querySelector('h2');
    title?.focus({ preventScroll: true });
    title?.scrollIntoView({ block: 'nearest' });
  }, []);

  function backToText() {
    const passage = document.querySelector(`[data-claim="${CSS.escape(claim)}"]`);
    if (passage instanceof HTMLElement) passage.focus();
  }

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    backToText();
    router.push(closeHref, { scroll: false });
  }

  return (
    <div className={classes.place} ref={frame}>
      <aside className={classes.panel} aria-labelledby="panel-title" onKeyDown={closeOnEscape}>
        <p className={classes.head}>
          <span>{position}</span>
          <Link href={closeHref} scroll={false} prefetch={false} onNavigate={backToText}>
            Close
          </Link>
        </p>
        {children}
      </aside>
    </div>
  );
}
