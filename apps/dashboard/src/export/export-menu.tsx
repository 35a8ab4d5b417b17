import Link from 'next/link';
import { exportFormats, formatFacts } from './export-formats.ts';
import classes from './export-menu.module.css';
import { FoldingMenu } from './folding-menu.tsx';

interface ExportMenuProps {
  /** Address of the export without its format: `/api/v1/documents/SLUG/export`. */
  address: string;
  /** Filters that go along. */
  query?: Record<string, string>;
  /** What goes out, in a sentence. */
  what: string;
  /** Whether whoever reads may bring a changed table back. */
  mayImport?: boolean;
  /** Which edge of the button the menu keeps to. */
  side?: 'start' | 'end';
}

/** The formats in which what a page shows can be taken along: links, so that no script is needed. */
export function ExportMenu({
  address,
  query = {},
  what,
  mayImport = false,
  side = 'start',
}: ExportMenuProps) {
  return (
    <FoldingMenu name="Export" side={side}>
      <p className={classes.what}>{what}</p>
      <ul className={classes.formats}>
        {exportFormats.map((format) => (
          <li key={format}>
            <a
              href={`${address}?${new URLSearchParams({ ...query, format })}`}
              className={classes.format}
              download
            >
              {formatFacts[format].name} <span>{formatFacts[format].use}</span>
            </a>
          </li>
        ))}
      </ul>
      {mayImport && (
        <p className={classes.back}>
          A table that you have changed comes back by{' '}
          <Link href="/import" prefetch={false}>
            Import links
          </Link>
          .
        </p>
      )}
    </FoldingMenu>
  );
}
