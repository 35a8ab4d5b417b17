import type { Notice } from './report-record.ts';
import type { NoticeSource, Standing } from './vocabulary.ts';

/** What the rule of standing needs to know of a notice. */
export type NoticeOfStanding = Pick<Notice, 'kind' | 'date' | 'withdrawnAt'>;

/**
 * A report's standing, derived from what every source says of it, and has said.
 *
 * The gravest live notice wins, whichever source says it: a retraction that only one source knows is
 * still a retraction. A notice that its source withdrew is not live; but a report whose retractions
 * were all withdrawn, or undone by a reinstatement that none of them follows, is `reinstated`: it
 * counts again, and people should know that it once did not. An erratum is a correction and never
 * more; comments, updates and reprints change nothing.
 */
export function standingOf(notices: readonly NoticeOfStanding[]): Standing {
  const live = notices.filter(isInForce);
  const has = (kind: Notice['kind']) => live.some((notice) => notice.kind === kind);
  const undone = isUndone(live);
  if (has('retraction-and-republication')) return 'republished';
  if (has('retraction') && !undone) return 'retracted';
  if (has('partial-retraction')) return 'partially-retracted';
  if (has('expression-of-concern')) return 'concern';
  if (undone || has('reinstatement') || wasRetracted(notices)) return 'reinstated';
  return has('correction') ? 'corrected' : 'current';
}

/** The standing by each source's own notices, for the sources that have (or had) any. */
export function standingBySource(
  notices: readonly (NoticeOfStanding & Pick<Notice, 'source'>)[],
): Map<NoticeSource, Standing> {
  const bySource = Map.groupBy(notices, ({ source }) => source);
  return new Map([...bySource].map(([source, said]) => [source, standingOf(said)]));
}

/** Whether its source still says it. */
export function isInForce({ withdrawnAt }: Pick<Notice, 'withdrawnAt'>): boolean {
  return withdrawnAt === undefined;
}

function wasRetracted(notices: readonly NoticeOfStanding[]): boolean {
  return notices.some((notice) => notice.kind === 'retraction' && !isInForce(notice));
}

/**
 * Whether a reinstatement follows the last retraction. Where the dates do not tell, it does, for
 * nobody reinstates what was not retracted; `2024` and `2024-05-07` do not tell.
 */
function isUndone(live: readonly NoticeOfStanding[]): boolean {
  const dates = (kind: Notice['kind']) =>
    live.flatMap((notice) => (notice.kind === kind ? [notice.date ?? ''] : [])).sort();
  const reinstated = dates('reinstatement').at(-1);
  const retracted = dates('retraction').at(-1);
  if (reinstated === undefined || retracted === undefined) return false;
  const told = Math.min(reinstated.length, retracted.length);
  return reinstated.slice(0, told) >= retracted.slice(0, told);
}
