import { followClaim } from '@touchstone/evidence';
import { type AnchoringCase, type Fate, fates, makeCase } from './make-case.ts';
import { readProse } from './read-prose.ts';

/** What became of the cases of one fate. */
interface Tally {
  /** By themselves, onto their own words. */
  followed: number;
  /** To the tray: to be confirmed, or without words. */
  weak: number;
  orphaned: number;
  /** Onto other words, or onto words that say something else. */
  wrong: number;
}

interface Measured {
  cases: number;
  tallies: Record<Fate, Tally>;
  wrong: AnchoringCase[];
  /** Of the claims whose words are unchanged or lightly edited, the share that follows by itself. */
  share: number;
}

/** Follows claims through so many generated edits of real prose. */
export function measureFollowing({ from = 1, cases }: { from?: number; cases: number }): Measured {
  const prose = readProse();
  const none = { followed: 0, weak: 0, orphaned: 0, wrong: 0 };
  const tallies = Object.fromEntries(fates.map((fate) => [fate, { ...none }]));
  const wrong: AnchoringCase[] = [];
  for (let seed = from; seed < from + cases; seed += 1) {
    const one = makeCase(seed, prose);
    const outcome = judge(one);
    const tally = tallies[one.fate];
    if (tally) tally[outcome] += 1;
    if (outcome === 'wrong') wrong.push(one);
  }
  return { cases, tallies: byFate(tallies), wrong, share: shareOf(byFate(tallies)) };
}

function byFate(tallies: Record<string, Tally>): Record<Fate, Tally> {
  const of = (fate: Fate) => tallies[fate] ?? { followed: 0, weak: 0, orphaned: 0, wrong: 0 };
  return {
    ...{ kept: of('kept'), light: of('light'), turned: of('turned'), denied: of('denied') },
    ...{ removed: of('removed'), replaced: of('replaced'), copied: of('copied') },
    moved: of('moved'),
  };
}

function shareOf({ kept, light }: Record<Fate, Tally>): number {
  const all = [kept, light]
    .flatMap((tally) => Object.values(tally))
    .reduce((sum, one) => sum + one, 0);
  return (kept.followed + light.followed) / all;
}

function judge({ oldText, newText, passage, truth }: AnchoringCase): keyof Tally {
  const followed = followClaim(oldText, newText, { position: passage });
  if (followed.state !== 'anchored') return followed.state;
  if (!truth) return 'wrong';
  const isOwn =
    followed.start < truth.end &&
    truth.start < followed.end &&
    lettersOf(newText.slice(followed.start, followed.end)) ===
      lettersOf(newText.slice(truth.start, truth.end));
  return isOwn ? 'followed' : 'wrong';
}

/** Marks at the edges are no words. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
