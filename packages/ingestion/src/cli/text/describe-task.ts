import { type Balance, standingWords, type Tally, type TaskView } from '@touchstone/evidence';
import { alignColumns } from './align-columns.ts';
import { count, sayWhen } from './say-when.ts';
import { shortenId } from './shorten-id.ts';

/** A review task: what changed, and under it the claim and what it has to lose. */
export function describeTask(task: TaskView): string[] {
  const { report, claim, balances } = task;
  const year = report.year === undefined ? '' : `, ${report.year}`;
  const rows = [
    ['report', `${report.byline || report.title}${year} (PMID ${report.pmid})`],
    ['claim', `${claim.statement} (${claim.id})`],
    ['counted', describeBalance(balances.with)],
    ['without', `${describeBalance(balances.without)}, ${count(task.links.length, 'link')} less`],
    ...quotes(task),
    ...decision(task),
  ];
  const line = `${shortenId(task.id)}  ${describeChange(task)}, ${state(task)}`;
  return [line, ...alignColumns(rows).map((row) => `          ${row}`)];
}

function describeChange({ change, noticeDate }: TaskView): string {
  const since = noticeDate ? ` (${noticeDate})` : '';
  if (change.kind === 'gone') return `the report is gone${since}: ${change.reason}`;
  if (change.kind === 'abstract') return `the abstract has changed${since}`;
  return `${standingWords[change.after]}, was ${standingWords[change.before]}${since}`;
}

function state({ status, days }: TaskView): string {
  const so = { open: 'open', decided: 'decided', superseded: 'superseded' }[status];
  return `${so} ${status === 'decided' ? 'after' : 'for'} ${count(days, 'day')}`;
}

function describeBalance({ studies, syntheses }: Balance): string {
  return `studies ${describeTally(studies)}; syntheses ${describeTally(syntheses)}`;
}

/** The signs of the dashboard. */
function describeTally({ supports, disputes, neutral, mixed }: Tally): string {
  return `▲ ${supports} ▼ ${disputes} ◆ ${neutral}${mixed > 0 ? ` mixed ${mixed}` : ''}`;
}

function quotes({ change }: TaskView): string[][] {
  if (change.kind !== 'abstract') return [];
  return change.quotes.map(({ quote, state: where }) => [`quote`, `${where}: ${quote}`]);
}

function decision({ status, decision: taken, decidedBy, decidedAt, note }: TaskView): string[][] {
  if (status !== 'decided') return [];
  const why = note ? `: ${note}` : '';
  return [['decision', `${taken} by ${decidedBy} on ${sayWhen(decidedAt ?? '')}${why}`]];
}
