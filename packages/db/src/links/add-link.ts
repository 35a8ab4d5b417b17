import type { Transaction } from '../connect.ts';
import { insertRows } from '../insert-rows.ts';
import { lockPmids } from '../lock-pmids.ts';
import { holdDocuments } from '../texts/hold-documents.ts';
import { type LinkToAdd, planLink } from './plan-link.ts';
import { readSurroundings, toSurroundings } from './read-surroundings.ts';
import type { WrittenLink } from './write-link.ts';

/** Adds a link within a transaction. @throws InputError, NotThereError */
export async function addLink(transaction: Transaction, link: LinkToAdd): Promise<WrittenLink> {
  const { claimId, pmid: reportPmid } = link;
  await holdDocuments(transaction, [claimId]);
  await lockPmids(transaction, [reportPmid]);
  const surroundings = await readSurroundings(transaction, [{ claimId, reportPmid }]);
  const written = planLink(toSurroundings(surroundings), link);
  await insertRows(transaction, 'evidence_links', [written.row]);
  return written;
}
