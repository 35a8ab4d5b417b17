import { basename } from 'node:path';
import { rankOf } from './rank-of.ts';

interface About {
  /** When the file on disk was last written, which may be when it was downloaded. */
  mtime: Date;
  /** ISO day of the latest revision among its records. */
  revisedUntil: string | undefined;
}

/**
 * When NLM wrote a file, at the earliest, for what PubMed has sent since then is not deleted by it:
 * on the day of its latest revision, else when its year's files begin. What tells neither deletes
 * nothing that PubMed has sent.
 */
export function writtenAt(path: string, { mtime, revisedUntil }: About): Date {
  const held = new Date(revisedUntil ?? firstDayOf(basename(path)) ?? 0);
  return held < mtime ? held : mtime;
}

/** The files of a year are written from the December before it on. */
function firstDayOf(name: string): string | undefined {
  const rank = rankOf(name);
  return rank === undefined ? undefined : `${1999 + Math.floor(rank / 10_000)}-12-31`;
}
