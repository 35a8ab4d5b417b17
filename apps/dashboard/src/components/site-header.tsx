import { countQueue } from '@touchstone/db';
import { mayDo } from '@touchstone/evidence';
import Link from 'next/link';
import { mayRead } from '../account/admit-reader.ts';
import { HeaderAccount } from '../account/header-account.tsx';
import { database } from '../connection.ts';
import { currentActor } from '../current-actor.ts';
import { SchemeSwitch } from './scheme-switch.tsx';
import { Shape } from './shape.tsx';
import classes from './site-header.module.css';
import { SiteNav } from './site-nav.tsx';

export async function SiteHeader() {
  // Every page has this header, the one that says that the database is gone as well.
  const admitted = await mayRead().catch(() => true);
  const waiting = await countWaiting().catch(() => undefined);
  return (
    <header className={classes.header}>
      <div className={classes.inner}>
        <Link href="/" prefetch={false} className={classes.name}>
          <span className={classes.signs} aria-hidden="true">
            <Shape stance="supports" size={9} />
            <Shape stance="disputes" size={9} />
            <Shape stance="neutral" size={9} />
          </span>
          Touchstone
        </Link>
        {admitted && <SiteNav waiting={waiting} />}
        <HeaderAccount />
        <SchemeSwitch />
      </div>
    </header>
  );
}

/** How much waits for whoever asks; undefined for those who decide nothing. */
async function countWaiting(): Promise<number | undefined> {
  const by = await currentActor();
  if (!mayDo(by, 'decide')) return undefined;
  return (await countQueue(database(), { by })).total;
}
