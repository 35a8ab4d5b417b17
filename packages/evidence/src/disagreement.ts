import type { Notice } from './report-record.ts';
import { type NoticeOfStanding, standingBySource } from './standing.ts';
import type { NoticeSource, Standing } from './vocabulary.ts';

export interface SourceStanding {
  source: NoticeSource;
  standing: Standing;
}

/**
 * What each source makes of a report's standing, where they differ; else empty. A source that was
 * asked and says nothing makes it current; one that was not asked, or does not know the report, has
 * no say.
 */
export function disagreementOf(
  notices: readonly (NoticeOfStanding & Pick<Notice, 'source'>)[],
  asked: readonly NoticeSource[],
): SourceStanding[] {
  const said = standingBySource(notices);
  const sources = [...new Set([...asked, ...said.keys()])];
  const all = sources.map((source) => ({ source, standing: said.get(source) ?? 'current' }));
  return new Set(all.map(({ standing }) => standing)).size > 1 ? all : [];
}
