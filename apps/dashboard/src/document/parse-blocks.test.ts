import { describe, expect, it } from 'vitest';
import { parseBlocks } from './parse-blocks.ts';

const source = `Cold baths for tired feet

A bath helps. Or so they say:
one reader wrote to us.

  1. Old view: Water cools. It soothes.

  2. New view: Nerves calm 你好 down.

## More

- one
- two: with a colon
`;

function read(span: { start: number; end: number }) {
  return source.slice(span.start, span.end);
}

describe('parseBlocks', () => {
  const blocks = parseBlocks(source);

  it('finds title, paragraph, list and heading in order', () => {
    expect(blocks.map((block) => block.kind)).toEqual([
      'heading',
      'paragraph',
      'list',
      'heading',
      'list',
    ]);
  });

  it('keeps the places of the source exactly', () => {
    const spans = blocks.flatMap((block) =>
      block.kind === 'list' ? block.items.map((item) => item.text) : [block.text],
    );
    expect(spans.map(read)).toEqual([
      'Cold baths for tired feet',
      'A bath helps. Or so they say:\none reader wrote to us.',
      'Old view: Water cools. It soothes.',
      'New view: Nerves calm 你好 down.',
      'More',
      'one',
      'two: with a colon',
    ]);
  });

  it('joins numbered items across blank lines and heads each by its words before the colon', () => {
    const list = blocks[2];
    expect(list).toMatchObject({ kind: 'list', ordered: true, first: 1 });
    const leads =
      list?.kind === 'list' ? list.items.map((item) => item.lead && read(item.lead)) : [];
    expect(leads).toEqual(['Old view:', 'New view:']);
  });

  it('takes no sentence for a title', () => {
    expect(parseBlocks('It helps.\n\nMore.')[0]?.kind).toBe('paragraph');
  });

  it('reads an empty text as nothing', () => {
    expect(parseBlocks('\n \n')).toEqual([]);
  });
});
