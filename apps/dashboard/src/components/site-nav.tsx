'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import classes from './site-nav.module.css';

const places = [
  { href: '/', name: 'Texts', holds: ['/documents', '/claims'] },
  { href: '/reports', name: 'Reports', holds: ['/reports'] },
  { href: '/tasks', name: 'Tasks', holds: ['/tasks'] },
  { href: '/runs', name: 'Runs', holds: ['/runs', '/topics'] },
];

/** The places of the site; `openTasks` is absent where nobody could count them. */
export function SiteNav({ openTasks }: { openTasks: number | undefined }) {
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
          {href === '/tasks' && openTasks !== undefined && openTasks > 0 && (
            <span className={classes.count}>
              {openTasks}
              <span className="visually-hidden"> open</span>
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}
