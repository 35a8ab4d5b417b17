import {
  abstractText,
  checkQuote,
  isSameText,
  noticeDateOf,
  noticesBehind,
  type Pmid,
  type QuotedText,
  type QuoteState,
  type SelectedQuote,
  selectQuote,
  type TaskChange,
} from '@touchstone/evidence';
import type { RestingLink } from './read-resting-links.ts';
import { nameReport, type ReportChange } from './report-change.ts';

/** A review task before it is opened: what changed for one claim. */
export interface TaskDraft {
  pmid: Pmid;
  report: ReturnType<typeof nameReport>;
  claimId: string;
  linkIds: string[];
  change: TaskChange;
  noticeDate?: string | undefined;
}

/** Where a link's quote stands now. */
export interface CheckedQuote {
  link: string;
  quote: string;
  state: QuoteState;
  /** Its selectors in the changed record; absent where it stands in the part that it was from no more. */
  selected?: SelectedQuote | undefined;
}

/**
 * The tasks that changes of reports bring to the claims that rest on them, and the state of every
 * quote that could have been touched. Only the changed report's own links are named: its study's
 * other reports are judged by theirs.
 */
export function draftTasks(changes: readonly ReportChange[], links: readonly RestingLink[]) {
  const byReport = Map.groupBy(links, ({ reportPmid }) => reportPmid);
  const drafts: TaskDraft[] = [];
  const quotes: CheckedQuote[] = [];
  for (const change of changes) {
    const { pmid } = change.after.record;
    const ofReport = byReport.get(pmid) ?? [];
    const checked = ofReport.flatMap((link) => checkLink(link, change));
    quotes.push(...checked);
    for (const [claimId, ofClaim] of Map.groupBy(ofReport, (link) => link.claimId)) {
      const linkIds = ofClaim.map(({ id }) => id);
      const report = nameReport(change.after.record);
      const about = { pmid, report, claimId, linkIds };
      const ofLinks = checked.filter(({ link }) => linkIds.includes(link));
      drafts.push(...draftStanding(change).map((draft) => ({ ...about, ...draft })));
      drafts.push(...draftAbstract(change, ofLinks).map((draft) => ({ ...about, ...draft })));
    }
  }
  return { drafts, quotes };
}

function checkLink(link: RestingLink, change: ReportChange): CheckedQuote[] {
  const { id, quote, depth } = link;
  // A quote of the full text or of a table is not in the record.
  if (quote === null || (depth !== 'title' && depth !== 'abstract')) return [];
  const before = change.filled ? undefined : change.before.record;
  const after = change.after.record;
  const state = checkQuote({ quote, depth }, { before, after });
  return [{ link: id, quote, state, selected: selectAnew({ ...link, quote, depth }, after) }];
}

/** Where the quote stands now, of several places the one that its context tells. */
function selectAnew(
  link: RestingLink & { quote: string; depth: 'title' | 'abstract' },
  record: QuotedText,
): SelectedQuote | undefined {
  const selected = selectQuote(
    {
      ...{ exact: link.quote, depth: link.depth, prefix: link.quotePrefix ?? undefined },
      ...{ suffix: link.quoteSuffix ?? undefined, start: link.quoteStart ?? undefined },
    },
    record,
  );
  return 'quote' in selected ? selected.quote : undefined;
}

function draftStanding({ before, after }: ReportChange) {
  if (before.standing === after.standing) return [];
  const notices = noticesBehind({
    before: before.standing,
    after: after.standing,
    noticesBefore: before.notices,
    noticesAfter: after.notices,
  });
  const change: TaskChange = {
    kind: 'standing',
    before: before.standing,
    after: after.standing,
    notices,
  };
  return [{ change, noticeDate: noticeDateOf(notices) }];
}

/** Also where the abstract stayed and a quote of the title did not; never at the first filling. */
function draftAbstract({ before, after, filled }: ReportChange, quotes: CheckedQuote[]) {
  const [then, now] = [abstractText(before.record.abstract), abstractText(after.record.abstract)];
  const sameAbstract = isSameText(then, now);
  if (filled || (sameAbstract && quotes.every(({ state }) => state === 'found'))) return [];
  const titled = (title: string, text: string) => (sameAbstract ? `${title}\n\n${text}` : text);
  const change: TaskChange = {
    kind: 'abstract',
    before: titled(before.record.title, then),
    after: titled(after.record.title, now),
    quotes: quotes.map(({ selected: _, ...quote }) => quote),
  };
  return [{ change }];
}
