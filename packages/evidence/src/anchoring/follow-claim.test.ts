import { describe, expect, it } from 'vitest';
import { followClaim } from './follow-claim.ts';

const text = `# On feet

Warm stones keep the feet of 40 people warm for hours on end. They do no harm to anybody who walks.

Cold stones cool the feet within 5 minutes, as everybody knows who has tried it once.
`;
const words = 'Warm stones keep the feet of 40 people warm for hours on end.';

/** Where words of the text are after an edit, and what stands there. */
function follow(claim: string, newText: string, oldText = text) {
  const start = oldText.indexOf(claim);
  const followed = followClaim(oldText, newText, {
    position: { start, end: start + claim.length },
  });
  const { state } = followed;
  return state === 'orphaned'
    ? { state }
    : { ...followed, words: newText.slice(followed.start, followed.end) };
}

it('stays on its words when a paragraph is added above them', () => {
  const followed = follow(words, `First of all.\n\n${text}`);
  expect(followed).toMatchObject({ state: 'anchored', method: 'exact', words });
});

it('goes with its paragraph', () => {
  const [title, warm, cold] = text.split('\n\n');
  const followed = follow(words, [title, cold, warm].join('\n\n'));
  expect(followed).toMatchObject({ state: 'anchored', method: 'context', words });
});

it('goes with its words through other line breaks, emphasis and links, and takes whole marks along', () => {
  const changed = text
    .replace('of 40 people', 'of\n40 people')
    .replace('on end.', '[on end](https://example.org/not/7).');
  expect(follow(words, changed)).toMatchObject({ state: 'anchored', method: 'approximate' });
  const emphasised = text.replace('Warm stones', '**Warm** stones');
  expect(follow(words, emphasised)).toMatchObject({ words: words.replace('Warm', '**Warm**') });
});

it('goes with its words when one is spelt otherwise', () => {
  expect(follow(words, text.replace('people', 'poeple'))).toMatchObject({ state: 'anchored' });
});

describe.each([
  ['a number is another', '40 people', '4 people'],
  ['a number has a sign', 'of 40', 'of -40'],
  ['a "not" came', 'stones keep', 'stones do not keep'],
  ['a word is another', 'people warm', 'people cold'],
  ['a word came', 'keep the feet', 'keep the left feet'],
  ['a word went', 'for hours', 'for'],
  ['a question is asked', 'on end.', 'on end?'],
  ['words are struck out', 'for hours on end', '~~for hours on end~~'],
])('where %s', (_, from, to) => {
  it('is for somebody to confirm', () => {
    expect(follow(words, text.replace(from, to))).toMatchObject({ state: 'weak' });
  });
});

it('is for somebody to confirm where its words are denied from outside', () => {
  const changed = text.replace('Warm stones keep', 'It is not true that warm stones keep');
  expect(follow('stones keep the feet of 40 people warm', changed)).toMatchObject({
    state: 'weak',
  });
});

it('has lost its words when they are gone, though nearly the same stand elsewhere', () => {
  const twin = 'Warm stones keep the feet of 41 people warm for hours on end.';
  const both = `${text}\n${twin}\n`;
  expect(follow(words, both.replace(words, 'Nobody knows.'), both)).toEqual({ state: 'orphaned' });
  expect(follow(words, 'Nothing is known of stones.')).toEqual({ state: 'orphaned' });
});

it('stays on its own place when its sentence stands twice, and asks when it cannot tell', () => {
  const far = `${text}\nAnd so on, and on and on.\n\n${words}\n`;
  expect(follow(words, far)).toMatchObject({ state: 'anchored', start: text.indexOf(words) });
  const beside = text.replace(words, `${words} ${words}`);
  expect(follow(words, beside)).toMatchObject({ state: 'weak' });
});

it('does not take a part of a number or of a word for its words', () => {
  const old = 'It takes 5 minutes to cool the foot.';
  expect(follow('5 minutes', 'It takes 15 minutes to cool the foot.', old).state).not.toBe(
    'anchored',
  );
  expect(follow('the foot', 'It takes 5 minutes to cool the footman.', old).state).not.toBe(
    'anchored',
  );
});

it('compares long texts that have nothing in common without taking for ever', () => {
  const long = (word: string) => `${word} and more of it. `.repeat(20_000);
  const followed = followClaim(long('one'), long('two'), { position: { start: 0, end: 15 } });
  expect(followed.state).not.toBe('anchored');
});

describe('in a text as long as a book', () => {
  const long = `${text}\n${'Of socks there is no end, nor of what is said about them.\n\n'.repeat(8000)}`;
  const edited = words.replace('people', 'poeple');

  it('stays on its words where they were lightly edited', () => {
    const followed = follow(words, `Above.\n\n${long.replace(words, edited)}`, long);
    expect(followed).toMatchObject({ state: 'anchored', words: edited });
  });

  it('is not followed to words that were moved and edited at once: somebody places it', () => {
    const moved = `${long.replace(words, 'Nobody knows.')}\n\n${edited}\n`;
    expect(follow(words, moved, long)).toEqual({ state: 'orphaned' });
  });
});
