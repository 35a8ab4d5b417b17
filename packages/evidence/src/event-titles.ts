import type { Standing, TaskKind } from './vocabulary.ts';

interface NamedReport {
  title: string;
  byline: string;
  journal?: string | undefined;
  year?: number | undefined;
}

/** The sentence of a `report-new` event. */
export function newReportTitle(report: NamedReport): string {
  const by = report.byline ? ` by ${report.byline}` : '';
  const where = [report.journal, report.year].filter((part) => part !== undefined).join(', ');
  return `New report${by}${where ? ` (${where})` : ''}: ${report.title}`;
}

/** The sentence of a `standing-changed` event. */
export function standingChangedTitle(report: NamedReport, change: Change): string {
  const { before, after } = change;
  return `${nameOf(report)} is ${standingWords[after]} (was ${standingWords[before]}): ${report.title}`;
}

/** The sentence of a `task-opened` event. */
export function taskOpenedTitle(report: NamedReport, task: OpenedTask): string {
  return `To review, since ${nameOf(report)} ${reasonOf(task)}: ${task.statement}`;
}

interface Change {
  before: Standing;
  after: Standing;
}

interface OpenedTask {
  kind: TaskKind;
  statement: string;
  /** Of a task on its standing. */
  standing?: Standing | undefined;
}

/** A standing as it completes "is …". */
export const standingWords: Record<Standing, string> = {
  current: 'current',
  corrected: 'corrected',
  concern: 'under an expression of concern',
  'partially-retracted': 'partially retracted',
  retracted: 'retracted',
  republished: 'retracted and republished',
  reinstated: 'reinstated',
};

function nameOf({ byline, year, title }: NamedReport): string {
  const name = byline || `“${title}”`;
  return year === undefined ? name : `${name} (${year})`;
}

function reasonOf({ kind, standing }: OpenedTask): string {
  if (kind === 'gone') return 'has left PubMed';
  if (kind === 'abstract' || standing === undefined) return 'has a changed abstract';
  return `is ${standingWords[standing]}`;
}
