import { isLive, type LinkView, type Stance, stanceByStudy } from '@touchstone/evidence';
import { stanceOrder } from '../words/tally-in-words.ts';

export interface CountedStudy {
  study: string;
  links: LinkView[];
}

export interface CountedRow {
  stance: Stance;
  studies: CountedStudy[];
}

/** The lists behind a claim's counts: every study once, under the stance it is counted by. */
export function countedStudies(links: readonly LinkView[]): CountedRow[] {
  const live = links.filter(isLive);
  const stances = [...stanceByStudy(live)];
  return stanceOrder
    .map((stance) => ({
      stance,
      studies: stances
        .filter(([, own]) => own === stance)
        .map(([study]) => ({ study, links: live.filter((link) => link.study === study) })),
    }))
    .filter((row) => row.studies.length > 0);
}
