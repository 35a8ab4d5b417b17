import Link from 'next/link';
import classes from './next-page.module.css';

interface NextPageProps {
  given: Record<string, string>;
  nextCursor?: string | undefined;
  /** Of the list that goes on. */
  pathname?: string;
}

/** Onward by cursor; back is the browser's, and the first page is one step away. */
export function NextPage({ given, nextCursor, pathname = '/reports' }: NextPageProps) {
  const { cursor, ...rest } = given;
  if (cursor === undefined && nextCursor === undefined) return null;
  return (
    <nav aria-label="Pages" className={classes.pages}>
      {cursor !== undefined && (
        <Link prefetch={false} href={{ pathname, query: rest }}>
          First page
        </Link>
      )}
      {nextCursor !== undefined && (
        <Link prefetch={false} href={{ pathname, query: { ...rest, cursor: nextCursor } }}>
          Next page
        </Link>
      )}
    </nav>
  );
}
