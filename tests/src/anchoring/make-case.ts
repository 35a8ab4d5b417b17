import { type Chance, chanceOf } from './chance.ts';
import { copyBeside, editsBeside } from './edit-beside.ts';
import { lightEdits, turningEdits } from './edit-words.ts';
import {
  joinMarked,
  type MarkedText,
  paragraphsOf,
  sentencesOf,
  withoutMarks,
} from './marked-text.ts';

/** What was done to the claim's words. */
export const fates = [
  'kept',
  'light',
  'turned',
  'denied',
  'removed',
  'replaced',
  'copied',
  'moved',
] as const;
export type Fate = (typeof fates)[number];

/** An edit of a text, and what is known of where the claim's words went. */
export interface AnchoringCase {
  seed: number;
  fate: Fate;
  edits: string[];
  oldText: string;
  newText: string;
  /** The claim in the old text. */
  passage: { start: number; end: number };
  /** Where its words are; undefined where they are gone, or say something else. */
  truth: { start: number; end: number } | undefined;
}

/** A case by its number: the same for the same prose. */
export function makeCase(seed: number, prose: readonly string[]): AnchoringCase {
  const chance = chanceOf(seed);
  const old = chooseClaim(withTwin(prose, chance), chance);
  const fate = chance.of(mix);
  const edits: string[] = [];
  let text = old;
  const note = (edit: { name: string }) => edits.push(edit.name);
  const about = { chance, others: prose };
  for (let count = chance.below(5); count > 0; count -= 1) {
    const edit = chance.of(editsBeside);
    note(edit);
    text = edit(text, about);
  }
  const edited = apply(fate, text, { ...about, note });
  const [oldText, newText] = [old, edited.text].map((one) => withoutMarks(joinMarked(one)));
  const known = {
    seed,
    edits,
    oldText: oldText ?? '',
    newText: newText ?? '',
    passage: placeOf(old),
  };
  if (!lost.has(edited.fate)) return { ...known, fate: edited.fate, truth: placeOf(edited.text) };
  const moved = onlyPlace(known.newText, old.claim);
  const isMoved = edited.fate !== 'denied' && moved && onlyPlace(known.oldText, old.claim);
  return { ...known, fate: isMoved ? 'moved' : edited.fate, truth: isMoved ? moved : undefined };
}

/** Where another edit has put the same words: there they are, though the claim was cut out. */
function onlyPlace(text: string, words: string) {
  const start = text.indexOf(words);
  const isOnly = start !== -1 && text.indexOf(words, start + 1) === -1;
  return isOnly ? { start, end: start + words.length } : undefined;
}

const shares: Record<Fate, number> = {
  ...{ kept: 40, light: 25, turned: 12, denied: 3, removed: 8, replaced: 8, copied: 4, moved: 0 },
};
const mix = fates.flatMap((fate) => new Array<Fate>(shares[fate]).fill(fate));
const lost = new Set<Fate>(['turned', 'denied', 'removed', 'replaced']);

function placeOf({ before, claim }: MarkedText) {
  return { start: before.length, end: before.length + claim.length };
}

/** One text, or several in one; in some a sentence stands twice from the start, or nearly so. */
function withTwin(prose: readonly string[], chance: Chance): string {
  const parts = new Set([1, 2, 3].slice(0, 1 + chance.below(3)).map(() => chance.of(prose)));
  const text = [...parts].join('\n\n');
  if (!chance.percent(15)) return text;
  const paragraphs = paragraphsOf(text);
  const sentence = chance.of(sentencesOf(text)).trim();
  const twin = chance.percent(50) ? sentence : `${sentence.slice(0, -1)} as well.`;
  paragraphs.splice(chance.below(paragraphs.length), 0, `${twin}\n\n`);
  return paragraphs.join('');
}

/** A sentence, a part of one, or two that follow each other; of three words at least. */
function chooseClaim(text: string, chance: Chance): MarkedText {
  for (;;) {
    const sentences = sentencesOf(text);
    const at = chance.below(sentences.length);
    const before = sentences.slice(0, at).join('');
    const whole = (sentences[at] ?? '') + (chance.percent(10) ? (sentences[at + 1] ?? '') : '');
    const words = [...whole.matchAll(/\S+/g)];
    if (words.length < 3 || /\n\s*\n\s*\S/.test(whole)) continue;
    const isPart = words.length > 6 && chance.percent(50);
    const first = isPart ? chance.below(words.length - 4) : 0;
    const last = isPart ? first + 3 + chance.below(words.length - first - 3) : words.length - 1;
    const start = words[first]?.index ?? 0;
    const end = (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0);
    const claim = whole.slice(start, end);
    if (!/\p{L}{3}/u.test(claim)) continue;
    return {
      before: before + whole.slice(0, start),
      claim,
      after: text.slice(before.length + end),
    };
  }
}

interface About {
  chance: Chance;
  others: readonly string[];
  note: (edit: { name: string }) => void;
}

/** Where the words have nothing to be changed so, they are kept. */
function apply(fate: Fate, text: MarkedText, about: About): { fate: Fate; text: MarkedText } {
  const { chance, others, note } = about;
  if (fate === 'removed') return { fate, text: { ...text, claim: '' } };
  if (fate === 'copied') return { fate, text: copyBeside(text, chance) };
  if (fate === 'denied') {
    const [end = ''] = text.before.match(/[.:]\s+$|^$|\n\s*\n$/) ?? [];
    const denial = end === '' && text.before !== '' ? 'not ' : 'It is not true that ';
    return { fate, text: { ...text, before: text.before + denial } };
  }
  if (fate === 'replaced') {
    const claim = chance.of(sentencesOf(chance.of(others))).trim();
    return claim.includes(text.claim) ? { fate: 'kept', text } : { fate, text: { ...text, claim } };
  }
  if (fate === 'kept') return { fate, text };
  const edit = chance.of(fate === 'light' ? lightEdits : turningEdits);
  const claim = edit(text.claim, about);
  if (claim === undefined) return { fate: 'kept', text };
  note(edit);
  return { fate, text: { ...text, claim } };
}
