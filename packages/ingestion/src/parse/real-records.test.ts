import { type ReportRecord, reportRecordSchema } from '@touchstone/evidence';
import { decodeHTMLStrict } from 'entities';
import { describe, expect, test } from 'vitest';
import { realFacts } from './fixtures/support/real-facts.ts';
import {
  countDeletions,
  type RawRecord,
  rawRecords,
  readDocuments,
} from './fixtures/support/real-records.ts';
import { parseArticles } from './parse-articles.ts';

/**
 * The parser against real files, measured by other means than its own: regular expressions over
 * the raw text. Facts such as identifiers stand here; no text of an abstract does.
 */
const documents = readDocuments().map(({ name, xml }) => ({
  name,
  ...parseArticles(xml),
  raws: rawRecords(xml),
  deletions: countDeletions(xml),
}));
const pairs = documents.flatMap(({ reports, raws }) =>
  reports.map((report): [ReportRecord, RawRecord] => [report, rawOf(report, raws)]),
);
const skipReason = 'Set PUBMED_RECORDS_DIR to a folder of PubMed files to run this.';

describe('real records', () => {
  realTest('records in are reports and rejects, deletions apart', () => {
    for (const { name, reports, rejects, deleted, raws, deletions } of documents) {
      const read = { records: reports.length + rejects.length, deletions: deleted.length };
      expect({ name, ...read }).toEqual({ name, records: raws.length, deletions });
    }
  });

  realTest('a reject lacks its PMID or its article, or has two, or is not closed', () => {
    const reasons = new Set(
      documents.flatMap(({ rejects }) => rejects.map(({ reason }) => reason)),
    );
    for (const reason of reasons) {
      expect(reason).toMatch(
        /^it has (no|two) (PMIDs?|Article|Book|MedlineCitation)$|never closed$/,
      );
    }
  });

  realTest('every report keeps to the contract', () => {
    for (const [report] of pairs) reportRecordSchema.parse(report);
  });

  realTest('every identifier stands in the record itself, outside its references', () => {
    for (const [report, raw] of pairs) {
      const own = decodeHTMLStrict(raw.withoutReferences);
      const ids = [report.doi, report.pmcid?.slice('PMC'.length), `>${report.pmid}<`];
      for (const id of ids) expect(own).toContain(id ?? '');
    }
  });

  realTest('a DOI among the own identifiers is found', () => {
    for (const [{ pmid, doi, isBook }, raw] of pairs) {
      // A chapter's record may hold the DOI of its book, which is not the chapter's.
      if (isBook) continue;
      const has = /(?:IdType|EIdType)="doi"(?: ValidYN="Y")?>\s*10\./.test(raw.withoutReferences);
      expect({ pmid, has: doi !== undefined }).toEqual({ pmid, has });
    }
  });

  realTest('titles hold every letter and figure of the record, in order', () => {
    for (const [{ pmid, title }, { xml }] of pairs) {
      const element = /<ArticleTitle[^>]*[^/]>|<ArticleTitle>/.test(xml) ? 'Article' : 'Book';
      const [, raw = ''] =
        new RegExp(`<${element}Title(?: [^>]*)?>([\\s\\S]*?)</${element}Title>`).exec(xml) ?? [];
      expect({ pmid, title: letters(title) }).toEqual({ pmid, title: letters(plain(raw)) });
    }
  });

  realTest('abstracts hold every letter and figure of the record, in order', () => {
    for (const [{ pmid, abstract }, { xml }] of pairs) {
      const [, raw = ''] = /<Abstract>([\s\S]*?)<\/Abstract>/.exec(xml) ?? [];
      // Formulas are put into a wording of their own, which unit tests compare.
      if (/:math|<math/.test(raw)) continue;
      const parts = [...raw.matchAll(/<AbstractText(?: [^>]*[^/])?>([\s\S]*?)<\/AbstractText>/g)];
      const expected = parts.map(([, part = '']) => letters(plain(part))).filter((part) => part);
      const sections = abstract.map(({ text }) => letters(text));
      expect({ pmid, sections }).toEqual({ pmid, sections: expected });
    }
  });

  realTest('authors, headings, grants and notices are as many as the record has', () => {
    for (const [report, { xml, withoutReferences }] of pairs) {
      if (report.isBook) continue;
      const read = {
        authors: report.authors.length,
        meshHeadings: report.meshHeadings.length,
        grants: report.grants.length,
        notices: report.notices.filter(({ reference }) => reference !== undefined).length,
      };
      expect({ pmid: report.pmid, ...read }).toEqual({
        pmid: report.pmid,
        authors: count(withoutReferences, /<Author(?=[\s>])(?![^>]*ValidYN="N")/g),
        meshHeadings: count(xml, /<MeshHeading>/g),
        grants: count(xml, /<Grant>/g),
        notices: count(xml, /<CommentsCorrections RefType="(?!Cites)/g),
      });
    }
  });

  realTest('no object, tag or entity is left in any text', () => {
    for (const [report, { xml }] of pairs) {
      const text = JSON.stringify(report);
      expect(text).not.toContain('[object');
      // What the publisher escaped is text: one abstract really says <PRE>3</PRE>.
      if (!/&lt;\/?\w+&gt;/.test(xml))
        expect(text).not.toMatch(/<\/?(?:[ibu]|sub|sup|mml:\w+|math|[A-Z]\w+)(?:\s[^>]*)?>/);
      if (!/&amp;#?\w+;/.test(xml)) expect(text).not.toMatch(/&#?\w+;/);
    }
  });

  test.for(realFacts)('PMID $pmid: $trap', ({ pmid, fields }, { skip }) => {
    const [report] = pairs.map(([candidate]) => candidate).filter((one) => one.pmid === pmid);
    skip(report === undefined, documents.length === 0 ? skipReason : 'not among the files');
    expect(report).toMatchObject(fields);
  });
});

function realTest(name: string, run: () => void): void {
  test(name, ({ skip }) => {
    skip(documents.length === 0, skipReason);
    run();
  });
}

function rawOf(report: ReportRecord, raws: RawRecord[]): RawRecord {
  const own = raws.find(
    ({ pmid, version }) => pmid === report.pmid && version === String(report.version),
  );
  if (own === undefined) throw new Error(`PMID ${report.pmid} stands in no record of its file.`);
  return own;
}

/** Without markup and with entities decoded, by means other than the parser's. */
function plain(xml: string): string {
  return decodeHTMLStrict(xml.replace(/<[^>]*>/g, ''));
}

/** Letters and figures alone, superscripts lowered: spacing and `^` are the parser's to choose. */
function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
