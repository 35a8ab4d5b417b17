import { type Pmid, pmidSchema } from '@touchstone/evidence';
import { InvalidArgumentError } from 'commander';

/** `1,2 3` as PMIDs, each once. */
export function readPmids(list: string): Pmid[] {
  const pmids = list.split(/[\s,;]+/).filter((pmid) => pmid !== '');
  const wrong = pmids.filter((pmid) => !pmidSchema.safeParse(pmid).success);
  if (wrong.length > 0) {
    throw new InvalidArgumentError(`Not a PMID: ${wrong.join(', ')}. A PMID has 1 to 9 digits.`);
  }
  if (pmids.length === 0) throw new InvalidArgumentError('Name at least one PMID: --pmid 1,2,3');
  return [...new Set(pmids)];
}
