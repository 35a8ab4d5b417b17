import Link from 'next/link';
import type { ReactNode } from 'react';
import { formatMinute } from '../words/dates.ts';
import classes from './as-of-banner.module.css';
import type { AsOf } from './as-of-schema.ts';

interface AsOfBannerProps {
  asOf: AsOf;
  /** The address of the same page as it is now. */
  nowHref: string;
  /** What can be done with the state that is shown. */
  children?: ReactNode;
}

/** Says that a page shows a state of the past; nothing where it shows the present. */
export function AsOfBanner({ asOf, nowHref, children }: AsOfBannerProps) {
  const sentence = inWords(asOf);
  if (sentence === undefined) return null;
  return (
    <aside className={classes.banner} aria-label="State of the past">
      <p>
        {sentence}{' '}
        <Link href={nowHref} prefetch={false}>
          Go to now
        </Link>
      </p>
      {children}
    </aside>
  );
}

function inWords({ instant, unreadable, future }: AsOf): string | undefined {
  if (instant !== undefined) {
    return `As of ${formatMinute(instant)}. Nothing can be changed here, and a report opens as it is now.`;
  }
  if (future !== undefined) return `“${future}” is in the future, so this is the present state.`;
  if (unreadable === undefined) return undefined;
  return `“${unreadable}” is no instant such as 2026-10-01T12:00Z, so this is the present state.`;
}
