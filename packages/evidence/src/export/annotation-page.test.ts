import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { annotationPage } from './annotation-page.ts';
import { fictionalEvidence, fictionalLink } from './evidence-fixture.ts';
import type { EvidenceExport } from './export-views.ts';

const base = 'https://touchstone.example';
const sham = 'https://pubmed.ncbi.nlm.nih.gov/90000001/';
const other = 'https://pubmed.ncbi.nlm.nih.gov/90000002/';

const nodeSchema = z.looseObject({
  id: z.string(),
  motivation: z.string(),
  body: z.looseObject({ type: z.string() }),
  target: z.looseObject({}),
});

function itemsOf(evidence: EvidenceExport = fictionalEvidence) {
  const page = annotationPage(evidence, base);
  return z.array(nodeSchema).parse(page.items);
}

describe('a claim as an annotation', () => {
  it('identifies its words by quote and by position in characters, not code units', () => {
    const [claim] = itemsOf();
    expect(claim).toMatchObject({
      motivation: 'identifying',
      body: { id: `${base}/claims/warmth`, type: 'schema:Claim' },
      target: {
        source: { id: `${base}/documents/feet?version=2`, format: 'text/markdown' },
        selector: [
          { type: 'TextQuoteSelector', exact: 'Warm stones', prefix: '🧦 ' },
          { type: 'TextPositionSelector', start: 2, end: 13 },
        ],
      },
    });
    const characters = [...fictionalEvidence.document.text];
    expect(characters.slice(2, 13).join('')).toBe('Warm stones');
  });

  it('cites the studies, and not the other way about', () => {
    const [claim] = itemsOf();
    expect(claim?.body).toMatchObject({
      'cito:obtainsSupportFrom': [{ id: sham }],
      'cito:isDisputedBy': [{ id: other }],
      'cito:citesForInformation': [{ id: `${base}/reports/own-1` }],
    });
  });

  it('obtains support from no retracted report, and from none that is only proposed', () => {
    const [claim] = fictionalEvidence.claims;
    const retracted = fictionalLink({ id: 'r', pmid: '90000001' });
    const links = [
      { ...retracted, report: { ...retracted.report, standing: 'retracted' as const } },
      fictionalLink({ id: 'p', pmid: '90000002', status: 'proposed' }),
    ];
    const [node] = itemsOf({ ...fictionalEvidence, claims: claim ? [{ ...claim, links }] : [] });
    expect(Object.keys(node?.body ?? {}).filter((key) => key.startsWith('cito:'))).toEqual([]);
  });
});

describe('a link as an annotation', () => {
  it('is a citation with its scope, by the claim, of the report', () => {
    const disputing = itemsOf().find(({ id }) => id === `${base}/links/b`);
    expect(disputing).toMatchObject({
      motivation: 'assessing',
      target: { source: other },
      body: {
        type: 'cito:Citation',
        'cito:hasCitingEntity': { id: `${base}/claims/warmth` },
        'cito:hasCitedEntity': { id: other },
        'cito:hasCitationCharacterization': { id: 'cito:isDisputedBy' },
        'scope:comparator': 'sham',
        'scope:outcome': 'pain',
      },
    });
  });
});

/** The terms of http://www.w3.org/ns/anno.jsonld that are used, and JSON-LD's own. */
const known = new Set([
  ...['@context', 'id', 'type', 'items', 'motivation', 'body', 'target', 'source', 'selector'],
  ...['exact', 'prefix', 'suffix', 'start', 'end', 'format'],
]);
const prefixes = ['cito:', 'schema:', 'scope:'];

it('a page uses no term that its contexts do not define', () => {
  const page = annotationPage(fictionalEvidence, base);
  const unknown = new Set<string>();
  JSON.parse(JSON.stringify(page), (key: string, value: unknown) => {
    const isTerm = Number.isNaN(Number(key)) && !prefixes.some((one) => key.startsWith(one));
    if (isTerm && !known.has(key)) unknown.add(key);
    return value;
  });
  // The context itself names its prefixes.
  expect([...unknown]).toEqual(['cito', 'schema', 'scope']);
});
