import type { Verb } from './board-item.ts';

/** The key of each verb. */
export const verbKeys: Record<Verb, string> = {
  accept: 'a',
  reject: 'r',
  postpone: 'p',
  supports: 's',
  disputes: 'd',
  neutral: 'n',
};

/** What every key does, as the dialog lists it. */
export const keySentences = [
  ['j', 'to the next'],
  ['k', 'to the previous'],
  ['a', 'accept; keep the links; the quote is still right; mark as reviewed'],
  ['r', 'reject, or withdraw, with a reason'],
  ['p', 'put off'],
  ['s', 'take it with the direction “supports”'],
  ['d', 'take it with the direction “conflicts with”'],
  ['n', 'take it with the direction “inconclusive”'],
  ['w', 'choose other words, where a quote moved'],
  ['o', 'open'],
  ['u', 'undo what was done to it, or else what was done last; Ctrl+Z or ⌘Z too'],
  ['?', 'these keys'],
] as const;
