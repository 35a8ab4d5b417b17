import type { Notice, NoticeSource } from '@touchstone/evidence';

export interface StoredNotice {
  id: string;
  /** With its times here. */
  notice: Notice;
}

/** What has to be written so that a report's notices are what a source says now. */
export interface NoticePlan {
  insert: Notice[];
  update: StoredNotice[];
  /** Ids of what the source says no longer. */
  withdraw: string[];
  /** Ids of what the source never said. */
  remove: string[];
  /** All notices of the report then, of every source, withdrawn ones too. */
  after: Notice[];
}

export interface Said {
  source: NoticeSource;
  notices: readonly Notice[];
  now: Date;
  /** True where what is stored under the source's name was written by hand, before it was asked. */
  firstWord?: boolean;
}

/**
 * Holds what a source says against what is stored. A notice that stays keeps the day on which it was
 * first seen, also where only its citation was completed; one that is no longer said is withdrawn and
 * kept; one that is said again is in force again. Other sources' notices are not touched.
 */
export function planNotices(stored: readonly StoredNotice[], said: Said): NoticePlan {
  const own = stored.filter(({ notice }) => notice.source === said.source);
  const matches = match(own, distinct(said.notices));
  const kept = new Set(matches.map(({ known }) => known?.id));
  const dropped = own.filter(({ id }) => !kept.has(id));
  const withdrawn = said.firstWord ? [] : dropped;
  const withdrawnAt = said.now.toISOString();
  return {
    insert: matches.flatMap(({ notice, known }) => (known ? [] : [notice])),
    update: matches.flatMap(({ notice, known }) =>
      known && !isSame(notice, known.notice) ? [{ id: known.id, notice }] : [],
    ),
    withdraw: withdrawn.flatMap(({ id, notice }) => (notice.withdrawnAt === undefined ? [id] : [])),
    remove: said.firstWord ? dropped.map(({ id }) => id) : [],
    after: [
      ...stored.flatMap(({ notice }) => (notice.source === said.source ? [] : [notice])),
      ...matches.map(({ notice, known }) => ({
        ...notice,
        firstSeenAt: known?.notice.firstSeenAt,
      })),
      ...withdrawn.map(({ notice }) => ({
        ...notice,
        withdrawnAt: notice.withdrawnAt ?? withdrawnAt,
      })),
    ],
  };
}

/** Each notice with the stored one that it is: word for word, else the same notice cited anew. */
function match(stored: readonly StoredNotice[], notices: readonly Notice[]) {
  const free = new Map(stored.map((one) => [keyOf(one.notice), one]));
  const take = (known: StoredNotice | undefined) => {
    if (known) free.delete(keyOf(known.notice));
    return known;
  };
  const exact = notices.map((notice) => ({ notice, known: take(free.get(keyOf(notice))) }));
  return exact.map(({ notice, known }) => ({
    notice,
    known: known ?? take([...free.values()].find((one) => isCitedAnew(notice, one.notice))),
  }));
}

function isCitedAnew(notice: Notice, known: Notice): boolean {
  const { kind, refType, pmid } = notice;
  return (
    pmid !== undefined && pmid === known.pmid && kind === known.kind && refType === known.refType
  );
}

function isSame(notice: Notice, known: Notice): boolean {
  return (
    known.withdrawnAt === undefined &&
    keyOf(notice) === keyOf(known) &&
    notice.date === known.date &&
    notice.note === known.note
  );
}

/** Records repeat themselves; the last word stands. */
function distinct(notices: readonly Notice[]): Notice[] {
  return [...new Map(notices.map((notice) => [keyOf(notice), notice])).values()];
}

/** What the database's unique index holds together. */
function keyOf({ kind, refType, pmid, doi, reference }: Notice): string {
  return JSON.stringify([kind, refType, pmid, doi, reference].map((part) => part ?? null));
}
