import type { Notice } from './report-record.ts';
import { isInForce } from './standing.ts';
import type { NoticeKind, Standing } from './vocabulary.ts';

export interface StandingChange {
  before: Standing;
  after: Standing;
  /** All notices of the report, withdrawn ones too, as they were and as they are. */
  noticesBefore: readonly Notice[];
  noticesAfter: readonly Notice[];
}

/**
 * The notices that a change of standing rests on: those that are new and make the new standing, else
 * those that were withdrawn and made the former one, else whatever makes the new one.
 */
export function noticesBehind({ before, after, noticesBefore, noticesAfter }: StandingChange) {
  const known = new Set(noticesBefore.filter(isInForce).map(keyOf));
  const making = noticesAfter.filter((one) => isInForce(one) && makes(one.kind, after));
  const fresh = making.filter((one) => !known.has(keyOf(one)));
  if (fresh.length > 0) return fresh;
  const withdrawn = noticesAfter.filter(
    (one) => !isInForce(one) && known.has(keyOf(one)) && makes(one.kind, before),
  );
  return withdrawn.length > 0 ? withdrawn : making;
}

/** The earliest full date that live notices give: when the world could first know. */
export function noticeDateOf(notices: readonly Notice[]): string | undefined {
  const dates = notices.filter(isInForce).flatMap(({ date }) => date ?? []);
  const full = dates.filter((date) => date.length === fullDateLength);
  return (full.length > 0 ? full : dates).sort().at(0);
}

const fullDateLength = '2019-08-02'.length;

const kindsOf: Record<Standing, readonly NoticeKind[]> = {
  current: [],
  corrected: ['correction'],
  concern: ['expression-of-concern'],
  'partially-retracted': ['partial-retraction'],
  retracted: ['retraction'],
  republished: ['retraction-and-republication'],
  reinstated: ['reinstatement'],
};

function makes(kind: NoticeKind, standing: Standing): boolean {
  return kindsOf[standing].includes(kind);
}

function keyOf({ source, kind, refType, pmid, doi, reference }: Notice): string {
  return JSON.stringify([source, kind, refType, pmid, doi, reference]);
}
