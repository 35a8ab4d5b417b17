import Link from 'next/link';
import { plural } from '../words/plural.ts';
import { CopyStateLink } from './copy-state-link.tsx';
import classes from './document-tools.module.css';

interface DocumentToolsProps {
  slug: string;
  /** Claims that wait to be placed; undefined for who may not. */
  waiting?: number | undefined;
  mayEdit: boolean;
  /** The tool whose page this is. */
  here?: Tool;
}

type Tool = 'mark' | 'edit' | 'tray' | 'versions' | 'settings';

/** What can be done with a text, in one quiet line above it. */
export function DocumentTools({ slug, waiting = 0, mayEdit, here }: DocumentToolsProps) {
  const path = `/documents/${slug}`;
  const tools: { tool?: Tool; href: string; name: string }[] = [
    ...(here === undefined ? [] : [{ href: path, name: 'Read' }]),
    ...(mayEdit
      ? [
          { tool: 'mark' as const, href: `${path}?mark=words`, name: 'Mark claims' },
          { tool: 'edit' as const, href: `${path}/edit`, name: 'Edit the text' },
        ]
      : []),
    ...(waiting > 0 || here === 'tray'
      ? [
          {
            tool: 'tray' as const,
            href: `${path}/tray`,
            name: `${plural(waiting, 'claim')} to place`,
          },
        ]
      : []),
    { tool: 'versions', href: `${path}/versions`, name: 'Versions' },
    ...(mayEdit ? [{ tool: 'settings' as const, href: `${path}/settings`, name: 'Settings' }] : []),
  ];
  return (
    <nav aria-label="This text" className={classes.tools}>
      {tools.map(({ tool, href, name }) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          aria-current={tool !== undefined && tool === here ? 'page' : undefined}
        >
          {name}
        </Link>
      ))}
      {here === undefined && <CopyStateLink href={`${path}?asOf=${new Date().toISOString()}`} />}
    </nav>
  );
}
