import { isAnchored } from './anchor.ts';
import type { StarterClaim, StarterEvidence, StarterLink } from './starter-evidence.ts';

/** What a starter's files say that cannot be, taken together; empty when all is well. */
export function findStarterProblems(starter: {
  text: string;
  claims: readonly StarterClaim[];
  evidence: Pick<StarterEvidence, 'reports' | 'links'>;
}): string[] {
  const { text, claims, evidence } = starter;
  const kinds = new Map(claims.map(({ id, kind }) => [id, kind]));
  const pmids = new Set(evidence.reports.map(({ pmid }) => pmid));
  return [
    ...repeated(claims.map(({ id }) => `claim ${id}`)),
    ...repeated(evidence.reports.map(({ pmid }) => `report ${pmid}`)),
    ...repeated(evidence.links.map((link) => `link ${scopeOf(link)}`)),
    ...claims
      .filter((claim) => !isAnchored(text, claim))
      .map(({ id }) => `claim ${id}: its quote does not stand in the text at its position`),
    ...evidence.links.flatMap((link) => {
      const kind = kinds.get(link.claim);
      if (!kind) return `link ${scopeOf(link)}: there is no claim ${link.claim}`;
      if (kind === 'advice') return `link ${scopeOf(link)}: advice takes no evidence`;
      return pmids.has(link.pmid) ? [] : `link ${scopeOf(link)}: there is no report ${link.pmid}`;
    }),
  ];
}

/** What no two live links may share. */
export function scopeOf(link: StarterLink): string {
  const { claim, pmid, comparator, outcome, timePoint, label } = link;
  return [claim, pmid, comparator, outcome, timePoint, label].join(' / ');
}

function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size).map((name) => `${name}: twice`);
}
