import {
  type Balance,
  balance,
  type Comparator,
  comparators,
  type Direction,
  directions,
  type LinkView,
} from '@touchstone/evidence';
import { acceptedLinks } from './accepted-links.ts';

export interface ComparatorGroup {
  comparator: Comparator;
  balance: Balance;
  directions: DirectionGroup[];
}

export interface DirectionGroup {
  direction: Direction;
  studies: StudyGroup[];
}

/** The links of one study in one group: a study with several reports is one entry. */
export interface StudyGroup {
  study: string;
  links: LinkView[];
  /** How many reports the links come from. */
  reports: number;
}

/** Accepted links by comparator, within it by direction, within that by study. */
export function groupLinks(links: readonly LinkView[]): ComparatorGroup[] {
  const accepted = acceptedLinks(links);
  return comparators
    .map((comparator) => accepted.filter((link) => link.comparator === comparator))
    .flatMap((group) => {
      const comparator = group[0]?.comparator;
      if (comparator === undefined) return [];
      return [{ comparator, balance: balance(group), directions: byDirection(group) }];
    });
}

function byDirection(links: readonly LinkView[]): DirectionGroup[] {
  return directions
    .map((direction) => ({
      direction,
      studies: byStudy(links.filter((link) => link.direction === direction)),
    }))
    .filter((group) => group.studies.length > 0);
}

/** Studies before syntheses, the newest first. */
function byStudy(links: readonly LinkView[]): StudyGroup[] {
  const groups = new Map<string, LinkView[]>();
  for (const link of links) groups.set(link.study, [...(groups.get(link.study) ?? []), link]);
  return [...groups]
    .map(([study, own]) => ({
      study,
      links: own,
      reports: new Set(own.map((link) => link.pmid)).size,
    }))
    .sort((a, b) => Number(isSynthesis(a)) - Number(isSynthesis(b)) || yearOf(b) - yearOf(a));
}

function isSynthesis(group: StudyGroup): boolean {
  return group.links.some((link) => link.report.synthesis);
}

function yearOf(group: StudyGroup): number {
  return Math.max(0, ...group.links.flatMap((link) => link.report.year ?? []));
}
