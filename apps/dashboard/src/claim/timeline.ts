import {
  isLive,
  type LinkView,
  type Stance,
  stanceByStudy,
  type Tally,
} from '@touchstone/evidence';

/** How the evidence of a claim grew: what each year added and the running count after it. */
export interface Timeline {
  years: TimelineYear[];
  /** Studies whose year nobody knows: counted, but on no year. */
  undated: TimelineStudy[];
}

export interface TimelineYear {
  year: number;
  added: TimelineStudy[];
  /** After this year. */
  running: Tally;
}

interface TimelineStudy {
  study: string;
  stance: Stance;
  byline: string;
  hollow: boolean;
}

/** A study enters in the year of its first report; a retracted one never. Only years that add. */
export function timelineOf(links: readonly LinkView[]): Timeline {
  const live = links.filter(isLive);
  const byYear = new Map<number, TimelineStudy[]>();
  const undated: TimelineStudy[] = [];
  for (const [study, stance] of stanceByStudy(live)) {
    const own = live.filter((link) => link.study === study);
    const entry = {
      study,
      stance,
      byline: own[0]?.report.byline ?? study,
      hollow: own.every((link) => link.directness === 'indirect'),
    };
    const years = own.flatMap((link) => link.report.year ?? []);
    if (years.length === 0) undated.push(entry);
    else {
      const year = Math.min(...years);
      byYear.set(year, [...(byYear.get(year) ?? []), entry]);
    }
  }
  const ordered = [...byYear].sort(([a], [b]) => a - b);
  const running: Tally = { supports: 0, disputes: 0, neutral: 0, mixed: 0 };
  const years = ordered.map(([year, added]) => {
    for (const { stance } of added) running[stance] += 1;
    return { year, added, running: { ...running } };
  });
  return { years, undated };
}
