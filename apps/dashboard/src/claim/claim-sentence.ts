import {
  balance,
  type Comparator,
  comparators,
  type LinkView,
  type Tally,
} from '@touchstone/evidence';
import { comparatorLabels } from '../words/labels.ts';
import { capitalise, plural } from '../words/plural.ts';
import { tallyInWords, tallyTotal } from '../words/tally-in-words.ts';

/** A run of the sentence; where it speaks of one comparator it can be opened into that list. */
export interface SentencePart {
  text: string;
  comparator?: Comparator;
}

/**
 * The evidence of a claim in words that a reader can quote, by comparator because one answer for
 * all comparators would be wrong: "Against usual care, 4 of 5 studies support this; …".
 */
export function claimSentence(links: readonly LinkView[]): SentencePart[] {
  const { studies, syntheses } = balance(links);
  if (tallyTotal(studies) + tallyTotal(syntheses) === 0) {
    return [{ text: 'No accepted study bears on this claim yet.' }];
  }
  const parts: SentencePart[] = studyParts(links);
  if (tallyTotal(studies) > 0 && studies.disputes + studies.mixed === 0) {
    parts.push({ text: ' There is no accepted conflicting study.' });
  }
  if (tallyTotal(syntheses) > 0) parts.push({ text: synthesesSentence(syntheses) });
  return parts;
}

/** The same as one string, for the page's description. */
export function sentenceText(parts: readonly SentencePart[]): string {
  return parts.map((part) => part.text).join('');
}

function studyParts(links: readonly LinkView[]): SentencePart[] {
  const rows = comparators
    .map((comparator) => ({
      comparator,
      tally: balance(links.filter((link) => link.comparator === comparator)).studies,
    }))
    .filter((row) => tallyTotal(row.tally) > 0)
    .sort(
      (a, b) => tallyTotal(b.tally) - tallyTotal(a.tally) || b.tally.supports - a.tally.supports,
    );
  const only = rows[0];
  if (only === undefined) return [{ text: 'No single study bears on this claim.' }];
  if (rows.length === 1 && only.comparator === 'not-applicable') {
    return [{ text: capitalise(withoutComparator(only.tally)), comparator: only.comparator }];
  }
  return rows.map(({ comparator, tally }, index) => {
    const where =
      comparator === 'not-applicable'
        ? 'without a comparator'
        : `against ${comparatorLabels[comparator]}`;
    const share = index === 0 ? fullShare(tally) : shortShare(tally);
    const text = `${index === 0 ? capitalise(where) : where}, ${share}`;
    return { text: `${text}${index === rows.length - 1 ? '.' : '; '}`, comparator };
  });
}

/** "4 of 5 studies support this", "none of 3 studies supports this", "the one study conflicts". */
function fullShare(tally: Tally): string {
  const total = tallyTotal(tally);
  if (total === 1) {
    const object = tally.supports === 1 ? ' this' : tally.disputes === 1 ? ' with this' : '';
    return `the one study ${withoutCount(tally)}${object}`;
  }
  const verb = tally.supports < 2 ? 'supports' : 'support';
  return `${tally.supports === 0 ? 'none' : tally.supports} of ${plural(total, 'study', 'studies')} ${verb} this`;
}

function shortShare(tally: Tally): string {
  const total = tallyTotal(tally);
  if (total === 1) return `the one study ${withoutCount(tally)}`;
  return `${tally.supports === 0 ? 'none' : tally.supports} of ${total}`;
}

/** "1 conflicts" → "conflicts", for a tally of one. */
function withoutCount(tally: Tally): string {
  return tallyInWords(tally).slice(2);
}

function withoutComparator(tally: Tally): string {
  const rest = tallyInWords({ ...tally, supports: 0 });
  const alone = tallyTotal(tally) === 1 || rest === '';
  return alone ? `${fullShare(tally)}.` : `${fullShare(tally)}; ${rest}.`;
}

function synthesesSentence(tally: Tally): string {
  const total = tallyTotal(tally);
  if (total === 1) return ` The one synthesis ${withoutCount(tally)}.`;
  return ` Of ${total} syntheses, ${tallyInWords(tally)}.`;
}
