import type {
  Comparator,
  Depth,
  Direction,
  Directness,
  LinkView,
  Outcome,
  TimePoint,
} from '@touchstone/evidence';

/** What each word of a link means, for whoever decides on it: the same in the editor and the queue. */

export const directionDefinitions: Record<Direction, string> = {
  supports:
    'In this scope the result is what the claim says: the difference goes its way, and the report ' +
    'holds it for more than chance.',
  disputes:
    'In this scope the result is against what the claim says: no difference where the claim says ' +
    'there is one, or a difference the other way.',
  neutral:
    'It bears on the claim in this scope and settles nothing: too few people, an interval that ' +
    'leaves both open, or results that go both ways.',
};

export const comparatorDefinitions: Record<Comparator, string> = {
  sham: 'A pretended treatment that people cannot tell from the real one.',
  'no-treatment': 'Nothing, or a waiting list.',
  'usual-care': 'What people would get anyway; also where both groups get it and one gets more.',
  'other-active': 'Another treatment that is meant to work.',
  'not-applicable': 'The result compares with nothing: a mechanism, a rate, how much it is used.',
};

export const outcomeDefinitions: Record<Outcome, string> = {
  pain: 'Its strength, its relief, days with it.',
  function: 'What people can do: disability, movement, work.',
  'quality-of-life': 'Well-being as a whole, by a scale of it.',
  'adverse-events': 'Harm, side effects, safety.',
  mechanism: 'How it might work, in people, animals or cells.',
  use: 'Who uses it, how often, at what cost.',
  other: 'None of these; the label says what.',
};

export const timePointDefinitions: Record<TimePoint, string> = {
  immediate: 'Up to 1 week.',
  short: 'Over 1 week, up to 3 months.',
  intermediate: 'Over 3 months, under 12.',
  long: '12 months or more.',
  'not-applicable': 'The result has no time of its own.',
};

export const directnessDefinitions: Record<Directness, string> = {
  direct: 'The people, the treatment and the outcome are those of the claim.',
  indirect:
    'Other people, another form of the treatment, or an outcome that stands for the one of the ' +
    'claim. It counts, and is drawn hollow.',
};

export const confidenceDefinitions: Record<LinkView['confidence'], string> = {
  high: 'The words say it plainly.',
  medium: 'It takes some reading between the lines.',
  low: 'Somebody should look again.',
};

export const depthDefinitions: Record<Depth, string> = {
  title: 'Words of the title; checked against the record.',
  abstract: 'Words of the abstract; checked against the record.',
  'full-text': 'Words of the full text; say where they stand.',
  table: 'From a table; say which.',
};

/** The rule above all the others. */
export const scopeRule =
  'Judge each result inside its own scope, never by the other arms of its trial: the same report may ' +
  'support a claim against usual care and conflict with it against sham, as two links. That nothing ' +
  'was found in a search is no link.';
