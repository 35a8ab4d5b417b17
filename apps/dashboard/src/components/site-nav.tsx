'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import classes from './site-nav.module.css';

const places = [
  { href: '/', name: 'Texts', holds: ['/documents', '/claims'] },
  { href: '/reports', name: 'Reports', holds: ['/reports'] },
  { href: '/runs', name: 'Runs', holds: ['/runs'] },
];

export function SiteNav() {
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
        </Link>
      ))}
    </nav>
  );
}
