import type { Notice } from './report-record.ts';
import type { Standing } from './vocabulary.ts';

/**
 * A report's standing, derived from what every source says of it.
 *
 * The gravest word wins, whichever source says it: a retraction that only one source knows is
 * still a retraction. A reinstatement undoes a retraction that it does not precede; where the dates
 * do not tell, it does, for nobody reinstates what was not retracted. An erratum is a correction
 * and never more; comments, updates and reprints change nothing.
 */
export function standingOf(notices: readonly Pick<Notice, 'kind' | 'date'>[]): Standing {
  const has = (kind: Notice['kind']) => notices.some((notice) => notice.kind === kind);
  if (has('retraction')) {
    if (isReinstated(notices)) return 'reinstated';
    return has('retraction-and-republication') ? 'republished' : 'retracted';
  }
  if (has('retraction-and-republication')) return 'republished';
  if (has('partial-retraction')) return 'partially-retracted';
  if (has('expression-of-concern')) return 'concern';
  if (has('reinstatement')) return 'reinstated';
  return has('correction') ? 'corrected' : 'current';
}

function isReinstated(notices: readonly Pick<Notice, 'kind' | 'date'>[]): boolean {
  const latest = (kind: Notice['kind']) =>
    notices
      .flatMap((notice) => (notice.kind === kind ? [notice.date ?? ''] : []))
      .sort()
      .at(-1);
  const reinstated = latest('reinstatement');
  const retracted = latest('retraction');
  if (reinstated === undefined) return false;
  return !reinstated || !retracted || reinstated >= retracted;
}
