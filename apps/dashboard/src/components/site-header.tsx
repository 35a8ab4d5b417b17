import { countOpenTasks } from '@touchstone/db';
import Link from 'next/link';
import { database } from '../connection.ts';
import { SchemeSwitch } from './scheme-switch.tsx';
import { Shape } from './shape.tsx';
import classes from './site-header.module.css';
import { SiteNav } from './site-nav.tsx';

export async function SiteHeader() {
  // Every page has this header, the one that says that the database is gone as well.
  const openTasks = await countOpenTasks(database()).catch(() => undefined);
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
        <SiteNav openTasks={openTasks} />
        <SchemeSwitch />
      </div>
    </header>
  );
}
