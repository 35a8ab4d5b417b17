'use client';

import { type ReactNode, useState } from 'react';
import classes from './matrix-readout.module.css';

interface Readout {
  lines: string[];
  /** Place of the card within the picture, in CSS pixels. */
  left: number;
  top: number;
}

const cardWidthPx = 320;

/** Shows what a mark stands for beside it, while it is pointed at or has the focus. */
export function MatrixReadout({ children }: { children: ReactNode }) {
  const [readout, setReadout] = useState<Readout>();

  function show(target: EventTarget, frame: HTMLElement) {
    if (!(target instanceof Element)) return;
    if (target.closest(`.${classes.card}`)) return;
    const mark = target.closest('[data-readout]');
    if (mark === null) return setReadout(undefined);
    const box = mark.getBoundingClientRect();
    const outer = frame.getBoundingClientRect();
    const width = Math.min(cardWidthPx, outer.width);
    const centred = box.left - outer.left + box.width / 2 - width / 2;
    setReadout({
      lines: (mark.getAttribute('data-readout') ?? '').split('\n'),
      left: Math.max(0, Math.min(centred, outer.width - width)),
      top: box.bottom - outer.top + 4,
    });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the marks inside are links; this only watches.
    <div
      className={classes.frame}
      onPointerOver={(event) => show(event.target, event.currentTarget)}
      onPointerLeave={() => setReadout(undefined)}
      onFocus={(event) => show(event.target, event.currentTarget)}
      onBlur={() => setReadout(undefined)}
      onKeyDown={(event) => event.key === 'Escape' && setReadout(undefined)}
    >
      {children}
      {readout && (
        <div
          className={classes.card}
          role="tooltip"
          style={{ left: readout.left, top: readout.top, width: cardWidthPx }}
        >
          {readout.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </div>
  );
}
