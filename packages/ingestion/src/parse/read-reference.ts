import { monthPattern } from './date-parts.ts';
import { normaliseDoi } from './read-identifiers.ts';
import { isoDate } from './read-iso-date.ts';

/** The one full date that a citation states (`Lancet. 2015 Jul 25;386(…)`), else absent. */
export function readNoticeDate(reference = ''): string | undefined {
  const [only, second] = [...reference.matchAll(fullDate)];
  if (only === undefined || second !== undefined) return undefined;
  const [, year, month, day] = only;
  return isoDate({ year, month, day });
}

/** The one DOI that a citation prints after `doi:`, without the full stop of the sentence. */
export function readNoticeDoi(reference = ''): string | undefined {
  const [only, second] = [...reference.matchAll(/\bdoi:\s*(10\.\S+)/gi)];
  if (only === undefined || second !== undefined) return undefined;
  return normaliseDoi((only[1] ?? '').replace(/[.,;]+$/, ''));
}

/** Followed by the volume, so that a span of days (`2019 May 3-10`) is not read as its first. */
const fullDate = new RegExp(`\\b(\\d{4}) (${monthPattern}) (\\d{1,2})(?=\\s*(?:[;:.]|$))`, 'gi');
