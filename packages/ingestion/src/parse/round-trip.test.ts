import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collapseSpace } from './collapse-space.ts';
import { setXml } from './fixtures/support/article-xml.ts';
import { parseArticles } from './parse-articles.ts';

/** Any text that XML can hold: no control characters, no lone surrogates, none of U+FFFE and U+FFFF. */
const text = fc
  .string({ unit: 'binary' })
  .filter((value) => !/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u.test(value));
const printable = fc.string({ unit: fc.constantFrom(...'ab &<>"\';#xé∑\u00a0\u2009\n\t12') });

describe('text comes out as it went in', () => {
  test('escaped by name', () => {
    fc.assert(
      fc.property(fc.oneof(text, printable), (value) => {
        expect(titleOf(escapeText(value))).toBe(collapseSpace(value));
      }),
    );
  });

  test('escaped by number', () => {
    fc.assert(
      fc.property(printable, (value) => {
        const escaped = [...value].map((character) => `&#${character.codePointAt(0)};`).join('');
        expect(titleOf(escaped)).toBe(collapseSpace(value));
      }),
    );
  });

  test('escaped twice, it is decoded once', () => {
    fc.assert(
      fc.property(printable, (value) => {
        const once = escapeText(value);
        expect(titleOf(escapeText(once))).toBe(collapseSpace(once));
      }),
    );
  });

  test('in a CDATA section', () => {
    fc.assert(
      fc.property(printable, (value) => {
        fc.pre(!value.includes(']]>'));
        expect(titleOf(`<![CDATA[${value}]]>`)).toBe(collapseSpace(value));
      }),
    );
  });

  test('across inline elements in any nesting, in document order', () => {
    fc.assert(
      fc.property(inline, ({ xml, plain }) => {
        expect(titleOf(xml)).toBe(collapseSpace(plain));
      }),
    );
  });

  test('as an attribute', () => {
    fc.assert(
      fc.property(printable, (value) => {
        const [report] = parseArticles(
          article(
            `<Abstract><AbstractText Label="${escapeText(value)}">x</AbstractText></Abstract>`,
          ),
        ).reports;
        expect(report?.abstract[0]?.label ?? '').toBe(collapseSpace(value));
      }),
    );
  });
});

test('whatever is cut off a document, it is refused or every record of it is accounted for', () => {
  const whole = setXml(record('90000001'), record('90000002'), record('90000003'));
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(40), (from, length) => {
      const damaged = whole.slice(0, from) + whole.slice(from + length);
      try {
        const { reports, rejects } = parseArticles(damaged);
        expect(reports.length + rejects.length).toBeGreaterThanOrEqual(2);
      } catch (error) {
        expect(error).toMatchObject({ name: 'PubmedXmlError' });
      }
    }),
    { numRuns: 500 },
  );
});

type Inline = { xml: string; plain: string };

const { inline } = fc.letrec<{ inline: Inline; node: Inline }>((tie) => ({
  inline: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => ({
    xml: nodes.map(({ xml }) => xml).join(''),
    plain: nodes.map(({ plain }) => plain).join(''),
  })),
  node: fc.oneof(
    { depthSize: 'small' },
    printable.map((value) => ({ xml: escapeText(value), plain: value })),
    fc
      .tuple(fc.constantFrom('i', 'b', 'u', 'mml:x'), tie('inline'))
      .map(([name, { xml, plain }]) => ({
        xml: `<${name}>${xml}</${name}>`,
        plain,
      })),
  ),
}));

function titleOf(content: string): string | undefined {
  return parseArticles(article(`<ArticleTitle>${content}</ArticleTitle>`)).reports[0]?.title;
}

function article(inside: string): string {
  return setXml(record('90000001', inside));
}

function record(pmid: string, inside = ''): string {
  return `<PubmedArticle><MedlineCitation><PMID>${pmid}</PMID><Article>${inside}</Article></MedlineCitation></PubmedArticle>`;
}

function escapeText(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
