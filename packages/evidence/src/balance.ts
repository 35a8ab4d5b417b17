import { z } from 'zod';
import type { Direction, Standing } from './vocabulary.ts';

const tallySchema = z.object({
  supports: z.number().int(),
  disputes: z.number().int(),
  neutral: z.number().int(),
  mixed: z.number().int(),
});

/** A claim's evidence, counted: studies and syntheses apart, each split four ways. */
export const balanceSchema = z.object({ studies: tallySchema, syntheses: tallySchema });

export type Tally = z.infer<typeof tallySchema>;
export type Balance = z.infer<typeof balanceSchema>;
export type Stance = keyof Tally;

/** What the rule of counting needs to know of a link. */
export interface CountableLink {
  direction: Direction;
  status: string;
  /** Id of the study that the report belongs to. */
  study: string;
  report: { synthesis: boolean; standing: Standing };
}

/** A link counts when a person accepted it and its report is not retracted. */
export function isLive(link: CountableLink): boolean {
  return link.status === 'accepted' && link.report.standing !== 'retracted';
}

/**
 * Counts a claim's live links by study, never by paper: a study whose links both support and
 * dispute the claim is mixed; else one side wins over neutral.
 */
export function balance(links: readonly CountableLink[]): Balance {
  return {
    studies: tally(links.filter((link) => !link.report.synthesis)),
    syntheses: tally(links.filter((link) => link.report.synthesis)),
  };
}

/** Live evidence on both sides, among studies and syntheses together. */
export function isContested({ studies, syntheses }: Balance): boolean {
  const supports = studies.supports + syntheses.supports;
  const disputes = studies.disputes + syntheses.disputes;
  return studies.mixed + syntheses.mixed > 0 || (supports > 0 && disputes > 0);
}

/** The stance of each study (or synthesis) among the links, keyed by study id. */
export function stanceByStudy(links: readonly CountableLink[]): Map<string, Stance> {
  const directions = new Map<string, Set<Direction>>();
  for (const link of links.filter(isLive)) {
    const known = directions.get(link.study) ?? new Set<Direction>();
    directions.set(link.study, known.add(link.direction));
  }
  return new Map([...directions].map(([study, seen]) => [study, stanceOf(seen)]));
}

function tally(links: readonly CountableLink[]): Tally {
  const counts: Tally = { supports: 0, disputes: 0, neutral: 0, mixed: 0 };
  for (const stance of stanceByStudy(links).values()) counts[stance] += 1;
  return counts;
}

function stanceOf(directions: ReadonlySet<Direction>): Stance {
  if (directions.has('supports') && directions.has('disputes')) return 'mixed';
  if (directions.has('supports')) return 'supports';
  return directions.has('disputes') ? 'disputes' : 'neutral';
}
