import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listWords } from './list-words.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { readSpan } from './read-span.ts';

const source = `Cold baths for tired feet

A bath helps. Or so they say:
one reader wrote to us.

  1. Old view: Water cools. It soothes.

  2. New view: Nerves calm 你好 down.

## More

- one
- two: with a colon
`;

function read(text: string) {
  return listWords(parseMarkdown(text)).map((words) => [
    text.slice(words.start, words.end),
    ...(words.text === undefined ? [] : [words.text]),
  ]);
}

describe('parseMarkdown', () => {
  const blocks = parseMarkdown(source);

  it('finds title, paragraph, list and heading in order', () => {
    const kinds = blocks.map((block) => block.kind);
    expect(kinds).toEqual(['heading', 'paragraph', 'list', 'heading', 'list']);
  });

  it('keeps the places of the source exactly', () => {
    expect(read(source).flat()).toEqual([
      'Cold baths for tired feet',
      'A bath helps. Or so they say:\none reader wrote to us.',
      'Old view:',
      ' Water cools. It soothes.',
      'New view:',
      ' Nerves calm 你好 down.',
      'More',
      'one',
      'two:',
      ' with a colon',
    ]);
  });

  it('joins numbered items across blank lines', () => {
    expect(blocks[2]).toMatchObject({ kind: 'list', ordered: true, first: 1, items: [{}, {}] });
  });

  it('takes no sentence for a title', () => {
    expect(parseMarkdown('It helps.\n\nMore.')[0]?.kind).toBe('paragraph');
  });

  it('reads an empty text as nothing', () => {
    expect(parseMarkdown('\n \n')).toEqual([]);
  });

  it('nests emphasis, lists and quotes, and places what stands in them', () => {
    const nested = '> A **bath *may* help**.\n> Or not.\n\n- a\n  1. b\n';
    expect(parseMarkdown(nested).map(({ kind }) => kind)).toEqual(['quote', 'list']);
    expect(read(nested).flat()).toEqual([
      ...['A ', 'bath ', 'may', ' help', '.\n', 'Or not.', 'a', 'b'],
    ]);
  });

  it('reads escapes and references as what they stand for, at the place where they are written', () => {
    expect(read('2 \\* 3 &lt; 7 &amp; more')).toEqual([
      ['2 '],
      ['* 3 '],
      ['&lt;', '<'],
      [' 7 '],
      ['&amp;', '&'],
      [' more'],
    ]);
  });

  it('reads HTML as words', () => {
    expect(read('A <b onclick="x">bath</b>\n\n<script>alert(1)</script>').flat()).toEqual([
      'A <b onclick="x">bath</b>',
      '<script>alert(1)</script>',
    ]);
  });

  it.each([
    ['[w](https://example.org/a)', 'https://example.org/a'],
    ['<https://example.org/b>', 'https://example.org/b'],
    ['[w][r]\n\n[r]: http://example.org/c', 'http://example.org/c'],
    ['<a@example.org>', 'mailto:a@example.org'],
    ['[w](javascript:alert(1))', undefined],
    ['[w](data:text/html,x)', undefined],
    ['[w](/claims/x)', undefined],
  ])('follows %s to %s', (text, href) => {
    expect(JSON.stringify(parseMarkdown(text)).match(/"href":"([^"]*)"/)?.[1]).toBe(href);
  });

  it('reads a span without its marks, though it begins inside them', () => {
    const text = 'A **bath *may* help** &amp; calm.';
    const span = { start: text.indexOf('ath'), end: text.indexOf(' calm') };
    expect(readSpan({ source: text, blocks: parseMarkdown(text) }, span)).toBe('ath may help &');
  });

  it('reads prose that begins with blanks as prose', () => {
    expect(parseMarkdown('First.\n\n      Second. [x')[1]?.kind).toBe('paragraph');
  });

  it('places words in order, inside the source and never twice, whatever the text is', () => {
    const piece = fc.constantFrom(
      ...[
        'a ',
        'b.',
        '*',
        '**',
        '_',
        '`',
        '\n',
        '\n\n',
        '> ',
        '- ',
        '1. ',
        '  ',
        '\t',
        '\\',
        '\r\n',
      ],
      ...[
        '&amp;',
        '&x;',
        '[',
        '](',
        ')',
        '<',
        '>',
        '#',
        '![',
        '```\n',
        '---',
        '=',
        '你',
        '😀',
        ':',
        '\0',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const words of listWords(parseMarkdown(text))) {
          expect(words.start).toBeGreaterThanOrEqual(end);
          expect(words.end).toBeGreaterThan(words.start);
          end = words.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});
