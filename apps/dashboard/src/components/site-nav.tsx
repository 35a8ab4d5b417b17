'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import classes from './site-nav.module.css';

const places = [
  { href: '/', name: 'Texts', holds: ['/documents', '/claims', '/links'] },
  { href: '/reports', name: 'Reports', holds: ['/reports', '/sources'] },
  { href: '/queue', name: 'Queue', holds: ['/queue', '/tasks'] },
  { href: '/runs', name: 'Runs', holds: ['/runs', '/topics'] },
  { href: '/activity', name: 'Activity', holds: ['/activity'] },
];

/** The places of the site; `waiting` is absent for those who decide nothing, and where nobody could count. */
export function SiteNav({ waiting }: { waiting: number | undefined }) {
  const path = usePathname();
  return (
    <nav aria-label="Main" className={classes.nav}>
      {places.map(({ href, name, holds }) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          className={classes.place}
          aria-current={path === href ? 'page' : undefined}
          data-within={path === href || holds.some((part) => path.startsWith(part)) || undefined}
        >
          {name}
          {href === '/queue' && waiting !== undefined && waiting > 0 && (
            <span className={classes.count}>
              {waiting}
              <span className="visually-hidden"> waiting</span>
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}
