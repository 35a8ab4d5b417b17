import { isOwnSource, type Registration, type ReportView } from '@touchstone/evidence';

export interface IdentifierLink {
  name: string;
  text: string;
  href: string;
}

type Identified = Pick<ReportView, 'pmid' | 'doi' | 'pmcid' | 'registrations' | 'url'>;

/** Where a report can be read and its trial looked up. */
export function identifierLinks(report: Identified): IdentifierLink[] {
  const { pmid, doi, pmcid, registrations, url } = report;
  const links = isOwnSource(pmid) ? [] : [{ name: 'PubMed', text: pmid, href: pubmedHref(pmid) }];
  if (url) links.push({ name: 'At', text: url, href: url });
  if (doi) links.push({ name: 'DOI', text: doi, href: `https://doi.org/${encodePath(doi)}` });
  if (pmcid) {
    links.push({
      name: 'PMC',
      text: pmcid,
      href: `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`,
    });
  }
  const registered = registrations.flatMap((registration) => registryLink(registration) ?? []);
  return [...links, ...registered];
}

/** PubMed's page of a record. */
export function pubmedHref(pmid: string): string {
  return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
}

/** The registry's page of a trial, where its address can be made from the number. */
function registryLink({ bank, accession }: Registration): IdentifierLink | undefined {
  if (accession === undefined) return undefined;
  const registry = registries.find(({ pattern }) => pattern.test(accession));
  return registry && { name: bank, text: accession, href: registry.href(accession) };
}

const registries = [
  { pattern: /^NCT\d{8}$/i, href: (id: string) => `https://clinicaltrials.gov/study/${id}` },
  { pattern: /^ISRCTN\d{8}$/i, href: (id: string) => `https://www.isrctn.com/${id}` },
  {
    pattern: /^ACTRN\d+/i,
    href: (id: string) => `https://anzctr.org.au/${encodeURIComponent(id)}.aspx`,
  },
  { pattern: /^DRKS\d{8}$/i, href: (id: string) => `https://drks.de/search/en/trial/${id}` },
  {
    pattern: /^(ChiCTR|KCT|CTRI|IRCT|JPRN|UMIN|NTR|NL|TCTR|PACTR|RBR|SLCTR|EUCTR|PER|LBCTR)/i,
    href: (id: string) => `https://trialsearch.who.int/?TrialID=${encodeURIComponent(id)}`,
  },
];

/** A DOI's slashes stay; everything that an address cannot hold is encoded. */
function encodePath(doi: string): string {
  return doi.split('/').map(encodeURIComponent).join('/');
}
