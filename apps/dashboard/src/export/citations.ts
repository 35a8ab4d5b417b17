import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite, plugins } from '@citation-js/core';
import type { CitedReport } from '@touchstone/evidence';
import { z } from 'zod';
import { escapeLatex } from './escape-latex.ts';
import { type CslItem, toCsl } from './to-csl.ts';

// The library's own way to plain ASCII drops every letter that it has no LaTeX command for, such as
// all of Chinese; BibTeX of today is UTF-8.
plugins.config.get('@bibtex').format = {
  ...plugins.config.get('@bibtex').format,
  useIdAsLabel: true,
  asciiOnly: false,
};

/** Reports as RIS, each ended by its `ER` line. */
export function risOf(reports: readonly CitedReport[]): string {
  const items = reports.map(toCsl);
  const entries = z.array(tagsSchema).parse(new Cite(items).format('ris', { format: 'object' }));
  return entries.map((tags, index) => risEntry(tags, items[index]?.PMID)).join('');
}

const tagsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));

/**
 * The library would break a line after 70 characters, amid a word, which reads as a space when it comes
 * back. It has no place for a PMID either; PubMed itself writes it as `AN`.
 */
function risEntry({ TY, ...tags }: z.infer<typeof tagsSchema>, pmid: string | undefined): string {
  const all = { ...tags, ...(pmid && { AN: pmid, DB: 'PubMed' }) };
  const lines = Object.entries(all).flatMap(([tag, value]) =>
    [value].flat().map((one) => `${tag}  - ${String(one).replace(/\s+/g, ' ').trim()}`),
  );
  return [`TY  - ${TY}`, ...lines, 'ER  - ', ''].map((line) => `${line}\r\n`).join('');
}

/** Reports as BibTeX in UTF-8, with LaTeX's own characters escaped. */
export function bibtexOf(reports: readonly CitedReport[]): string {
  const items = reports.map((report) => escapeItem(toCsl(report)));
  const entries = z
    .array(bibtexSchema)
    .parse(new Cite(items).format('bibtex', { format: 'object' }));
  return entries.map(bibtexEntry).join('\n');
}

const bibtexSchema = z.object({
  type: z.string(),
  label: z.string(),
  properties: z.record(z.string(), z.string()),
});

function bibtexEntry({ type, label, properties }: z.infer<typeof bibtexSchema>): string {
  // A copy of `url` that would be typeset as text.
  const { howpublished, ...fields } = properties;
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${type}{${label},\n${lines.join('')}}\n`;
}

/** What is typeset; addresses and identifiers are read by programs. */
function escapeItem({ abstract, ...item }: CslItem): CslItem {
  const names = item.author?.map((name) =>
    Object.fromEntries(Object.entries(name).map(([part, text]) => [part, escapeLatex(text)])),
  );
  const texts = [
    'title',
    'container-title',
    'publisher',
    'volume',
    'issue',
    'page',
    'note',
  ] as const;
  const escaped = texts.flatMap((field) => {
    const text = item[field];
    return text === undefined ? [] : [[field, escapeLatex(text)]];
  });
  return { ...item, ...(names && { author: names }), ...Object.fromEntries(escaped) };
}
