import { describe, expect, it } from 'vitest';
import { identifierLinks } from './identifier-links.ts';

const bare = { pmid: '90000001', registrations: [] };
const hrefs = (report: Parameters<typeof identifierLinks>[0]) =>
  identifierLinks(report).map((link) => link.href);

describe('identifierLinks', () => {
  it('always links to PubMed', () => {
    expect(hrefs(bare)).toEqual(['https://pubmed.ncbi.nlm.nih.gov/90000001/']);
  });

  it('keeps a DOI’s slash and encodes what an address cannot hold', () => {
    const doi = '10.1002/(sici)1097-0258(19980815/30)17:15<1661::aid>3.0.co;2-2#x?y';
    expect(hrefs({ ...bare, doi })[1]).toBe(
      'https://doi.org/10.1002/(sici)1097-0258(19980815/30)17%3A15%3C1661%3A%3Aaid%3E3.0.co%3B2-2%23x%3Fy',
    );
  });

  it('links a registration to its own registry and leaves an unknown bank alone', () => {
    const registrations = [
      { bank: 'ClinicalTrials.gov', accession: 'NCT00000001' },
      { bank: 'ISRCTN', accession: 'ISRCTN00000001' },
      { bank: 'GENBANK', accession: 'AF000001' },
      { bank: 'ClinicalTrials.gov' },
    ];
    expect(hrefs({ ...bare, registrations }).slice(1)).toEqual([
      'https://clinicaltrials.gov/study/NCT00000001',
      'https://www.isrctn.com/ISRCTN00000001',
    ]);
  });
});
