import { citedReportNode, reportIri } from './cited-report-node.ts';
import { citoTerms } from './cito.ts';
import type { EvidenceExport, ExportedClaim, ExportedLink } from './export-views.ts';

type Node = Record<string, unknown>;

/**
 * W3C's context, and the terms that are not W3C's own. `scope:` is Touchstone's: what a citation is
 * judged within has no public vocabulary that holds all of it.
 */
export const linkedDataContext = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    cito: 'http://purl.org/spar/cito/',
    schema: 'http://schema.org/',
    scope: 'urn:touchstone:scope:',
  },
];

/**
 * A text's claims and links as W3C Web Annotations (JSON-LD): a claim identifies a passage; a link
 * assesses a report, and its body is the citation of that report by the claim, in CiTO's terms.
 * @param base where this Touchstone is served, without a slash at its end: ids are addresses there.
 */
export function annotationPage(evidence: EvidenceExport, base: string): Node {
  const { document, claims, reports } = evidence;
  const textId = `${base}/documents/${document.slug}?version=${document.version}`;
  return {
    '@context': linkedDataContext,
    type: 'AnnotationPage',
    id: `${textId}#annotations`,
    items: claims.flatMap((claim) => [
      claimAnnotation(claim, { base, textId, document }),
      ...claim.links.map((link) => linkAnnotation(link, { base, claim })),
    ]),
    'schema:mentions': reports.map((report) => citedReportNode(report, base)),
  };
}

function claimAnnotation(
  claim: ExportedClaim,
  about: { base: string; textId: string; document: EvidenceExport['document'] },
): Node {
  const { base, textId, document } = about;
  return {
    id: `${base}/claims/${claim.id}#anchor`,
    type: 'Annotation',
    motivation: 'identifying',
    body: {
      id: claimId(base, claim.id),
      type: 'schema:Claim',
      ...(claim.statement !== undefined && { 'schema:text': claim.statement }),
      'schema:additionalType': claim.kind,
      'schema:appearance': { id: textId },
      ...citations(claim, base),
    },
    target: {
      source: { id: textId, type: 'Text', format: 'text/markdown', 'schema:name': document.title },
      selector: [
        { type: 'TextQuoteSelector', ...claim.quote },
        { type: 'TextPositionSelector', ...inCodePoints(document.text, claim.position) },
      ],
    },
  };
}

/** What the claim cites, and how; a retracted report counts for nothing, here as everywhere. */
function citations(claim: ExportedClaim, base: string): Node {
  const live = claim.links.filter(
    ({ status, report }) => status === 'accepted' && report.standing !== 'retracted',
  );
  const byTerm = Map.groupBy(live, ({ direction }) => citoTerms[direction]);
  return Object.fromEntries(
    [...byTerm].map(([term, links]) => [
      term,
      [...new Set(links.map(({ pmid }) => pmid))].map((pmid) => ({ id: reportIri(pmid, base) })),
    ]),
  );
}

/** A link with its scope: a bare "is disputed by" would lose against what and for which outcome. */
function linkAnnotation(
  link: ExportedLink,
  { base, claim }: { base: string; claim: ExportedClaim },
): Node {
  const id = `${base}/links/${link.id}`;
  return {
    id,
    type: 'Annotation',
    motivation: 'assessing',
    body: {
      id: `${id}#citation`,
      type: 'cito:Citation',
      'cito:hasCitingEntity': { id: claimId(base, claim.id) },
      'cito:hasCitedEntity': { id: reportIri(link.pmid, base) },
      'cito:hasCitationCharacterization': { id: citoTerms[link.direction] },
      'schema:description': link.finding,
      ...scopeOf(link),
    },
    target: { source: reportIri(link.pmid, base), ...selectorOf(link) },
  };
}

function scopeOf(link: ExportedLink): Node {
  return {
    'scope:comparator': link.comparator,
    'scope:outcome': link.outcome,
    'scope:timePoint': link.timePoint,
    ...(link.timePointBasis && { 'scope:timePointBasis': link.timePointBasis }),
    ...(link.label && { 'scope:label': link.label }),
    'scope:directness': link.directness,
    'scope:status': link.status,
  };
}

function selectorOf({ quote, quotePrefix, quoteSuffix }: ExportedLink): Node {
  if (quote === undefined) return {};
  return {
    selector: {
      type: 'TextQuoteSelector',
      exact: quote,
      ...(quotePrefix !== undefined && { prefix: quotePrefix }),
      ...(quoteSuffix !== undefined && { suffix: quoteSuffix }),
    },
  };
}

/** W3C counts a position in characters of Unicode, not in UTF-16 code units. */
function inCodePoints(text: string, { start, end }: { start: number; end: number }) {
  const count = (part: string) => [...part].length;
  const before = count(text.slice(0, start));
  return { start: before, end: before + count(text.slice(start, end)) };
}

function claimId(base: string, id: string): string {
  return `${base}/claims/${id}`;
}
