/** Whether a word says that something is not so. */
export function isNegation(word: string): boolean {
  return negations.has(word) || word.endsWith("n't");
}

/** Whether a word says which way, how much, how often or how surely: a change of it changes what is said. */
export function isGuarded(word: string): boolean {
  return (
    isNegation(word) || guarded.has(word) || guardedStems.some((stem) => word.startsWith(stem))
  );
}

/** Words that may come and go without a sentence saying anything else. */
export function isFiller(word: string): boolean {
  return fillers.has(word);
}

/** Words that are one letter apart and far apart in meaning, by their beginnings. */
export function areConfusable(one: string, other: string): boolean {
  return confusable.some(
    ([left, right]) =>
      (one.startsWith(left) && other.startsWith(right)) ||
      (one.startsWith(right) && other.startsWith(left)),
  );
}

const negations = new Set(
  'no not nor neither never none nobody nothing nowhere non without cannot lack lacks lacking lacked absent absence fails fail failed hardly scarcely barely unless except'.split(
    ' ',
  ),
);

const guarded = new Set(
  [
    'more less most least fewer few many much some any all both each every several only',
    'up down above below over under before after left right high low',
    'may might can could will would shall should must',
    'often seldom rarely sometimes always usually mostly rather',
    'and or but if than like unlike versus vs equal same',
    'one two three four five six seven eight nine ten dozen half third quarter once twice',
    'hundred thousand million billion percent',
  ].flatMap((line) => line.split(' ')),
);

const guardedStems = [
  ...['increas', 'decreas', 'improv', 'worse', 'reduc', 'rais', 'lower', 'higher', 'better'],
  ...['superior', 'inferior', 'great', 'small', 'positiv', 'negativ', 'effectiv', 'ineffectiv'],
  ...['benefi', 'harm', 'safe', 'unsafe', 'risk', 'worsen', 'relie', 'prevent', 'caus', 'likel'],
  ...['unlikel', 'significan', 'insignifican', 'short', 'long', 'support', 'disput', 'conclusiv'],
  ...['inconclusiv', 'proven', 'unproven', 'acute', 'chronic'],
];

const fillers = new Set(
  'a an the that of in to on is are was were be been has have had its'.split(' '),
);

const confusable = [
  ['abduct', 'adduct'],
  ['affect', 'effect'],
  ['causal', 'casual'],
  ['dysphag', 'dysphas'],
  ['hearing', 'healing'],
  ['ileum', 'ilium'],
  ['maternal', 'paternal'],
  ['months', 'mouths'],
  ['perone', 'perine'],
  ['prescri', 'proscri'],
  ['weekly', 'weakly'],
] as const;
