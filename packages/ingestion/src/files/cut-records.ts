import { findRecordEnd } from '../parse/find-record-end.ts';
import { findSectionEnd } from '../parse/find-section-end.ts';
import type { OpenDocument } from '../parse/open-document.ts';
import { type RecordSlice, recordNameAt, skipMisc } from '../parse/slice-records.ts';
import { DamagedFileError } from './damaged-file-error.ts';

/** Far beyond any record: what has no end by then has none, and memory must stay flat. */
const longestRecord = 64_000_000;
/** Longer than any tag that is looked for at a place: what stands there may be half of one. */
const longestTag = 40;

/**
 * Cuts a document that comes in blocks into its records, as `sliceRecords` does one that is held as a
 * whole: no more of it is kept than the record that is not at its end yet.
 */
export function cutRecords({ root, start }: OpenDocument) {
  const close = root.endsWith('Set') ? `</${root}` : undefined;
  let rest = '';
  let toSkip = start;
  let closed = false;

  function cut(isLast: boolean): RecordSlice[] {
    const slices: RecordSlice[] = [];
    const text = lookOver(rest, { close, isLast });
    let at = 0;
    while (!closed && at < rest.length) {
      const next = skipMisc(rest, at);
      if (next !== at) {
        if (next === rest.length && !isLast) break;
        at = next;
        continue;
      }
      if (!isLast && rest.length - at < longestTag) break;
      closed = close !== undefined && rest.startsWith(close, at);
      if (closed) break;
      const end = endOfRecord(rest, { ...text, at });
      if (end === undefined) break;
      slices.push({ name: recordNameAt(rest, at), xml: rest.slice(at, end).trimEnd() });
      at = end;
    }
    rest = rest.slice(at);
    return slices;
  }

  return {
    /** The records that are whole now, in order. */
    push(text: string): RecordSlice[] {
      rest += text.slice(toSkip);
      toSkip = Math.max(0, toSkip - text.length);
      const slices = cut(false);
      if (rest.length > longestRecord) refuse('One of its records has no end');
      return slices;
    },
    /** The rest, once there is no more text. */
    end(): RecordSlice[] {
      const slices = cut(true);
      const behind = rest.indexOf('>') + 1;
      if (closed && /<\w/.test(rest.slice(behind))) refuse('It has more than one root');
      return slices;
    },
  };
}

interface Text {
  /** Where the last record ends at the latest. */
  limit: number;
  isLast: boolean;
  /** Whether it holds any comment or CDATA section. */
  hasSections: boolean;
  /** Where one begins that is not at its end yet: a closing tag in it may close nothing. */
  unfinished: number;
}

/** What is the same for all records of a text, looked for once. */
function lookOver(xml: string, about: { close: string | undefined; isLast: boolean }): Text {
  const { close, isLast } = about;
  const end = isLast && close !== undefined ? xml.lastIndexOf(close) : -1;
  const opened = ['<!--', '<![CDATA['].map((open) => xml.lastIndexOf(open));
  const unfinished = opened.filter((at) => at !== -1 && findSectionEnd(xml, at) === -1);
  return {
    limit: end === -1 ? xml.length : end,
    isLast,
    hasSections: opened.some((at) => at !== -1),
    unfinished: Math.min(xml.length, ...unfinished),
  };
}

/** Behind the record that begins at `at`; undefined where more text may tell another end. */
function endOfRecord(
  xml: string,
  { at, limit, isLast, hasSections, unfinished }: Text & { at: number },
): number | undefined {
  const name = recordNameAt(xml, at);
  const search = { name, start: at, limit, hasSections, neverClosed: new Set<string>() };
  const end = findRecordEnd(xml, search);
  return isLast || end < unfinished ? end : undefined;
}

function refuse(what: string): never {
  throw new DamagedFileError(`${what}. Download it again; it is read no further.`);
}
