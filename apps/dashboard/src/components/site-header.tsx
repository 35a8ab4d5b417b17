import Link from 'next/link';
import { SchemeSwitch } from './scheme-switch.tsx';
import { Shape } from './shape.tsx';
import classes from './site-header.module.css';
import { SiteNav } from './site-nav.tsx';

export function SiteHeader() {
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
        <SiteNav />
        <SchemeSwitch />
      </div>
    </header>
  );
}
