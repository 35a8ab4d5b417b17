import { randomUUID } from 'node:crypto';
import type { Actor, LinkInput, LinkOrigin } from '@touchstone/evidence';
import type { Transaction } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { lockPmids } from '../lock-pmids.ts';
import { NotThereError } from '../not-there-error.ts';
import { checkLinkInput } from './check-link-input.ts';
import { checkScope } from './check-scope.ts';
import { linkColumns } from './link-columns.ts';
import { linkChange } from './link-row.ts';
import { placeQuote } from './place-quote.ts';
import type { WrittenLink } from './write-link.ts';

export interface LinkToAdd {
  claimId: string;
  pmid: string;
  input: LinkInput;
  by: Actor;
  now: Date;
  origin?: LinkOrigin;
}

/**
 * Adds a link within a transaction: accepted as it is saved, or proposed where the document asks for two
 * persons. A machine's candidate is nobody's. @throws InputError, NotThereError
 */
export async function addLink(
  transaction: Transaction,
  { claimId, pmid, input: given, by, now, origin = 'editor' }: LinkToAdd,
): Promise<WrittenLink> {
  const input = checkLinkInput(given);
  await lockPmids(transaction, [pmid]);
  const claim = await readOpenClaim(transaction, claimId);
  const report = await readOpenReport(transaction, pmid);
  const quote = placeQuote(input.quote, report);
  await checkScope(transaction, { claimId, reportPmid: pmid, input, quote: quote.quote });
  const proposedBy = origin === 'machine' ? null : by.id;
  const waits = origin === 'machine' || claim.document.twoPerson;
  const row = await transaction.evidenceLink.create({
    data: {
      ...linkColumns(input, quote),
      ...{ id: randomUUID(), claimId, claimKind: claim.kind, reportPmid: pmid, origin },
      status: waits ? 'proposed' : 'accepted',
      createdAt: now,
      updatedAt: now,
      createdBy: proposedBy,
      statedBy: proposedBy,
    },
  });
  const action = waits ? 'propose' : 'add';
  const documentSlug = claim.document.slug;
  return { row, change: linkChange(action, { after: row, documentSlug }) };
}

async function readOpenClaim(transaction: Transaction, id: string) {
  const claim = await transaction.claim.findUnique({
    where: { id },
    select: { kind: true, retiredAt: true, document: { select: { slug: true, twoPerson: true } } },
  });
  if (!claim) throw new NotThereError('claim', id);
  if (claim.kind === 'advice') {
    throw new InputError({
      claimId: 'Advice takes no evidence. Choose a claim that can be tested.',
    });
  }
  if (claim.retiredAt) {
    throw new InputError({
      claimId: 'This claim was retired. Reinstate it before you link to it.',
    });
  }
  return claim;
}

async function readOpenReport(transaction: Transaction, pmid: string) {
  const report = await transaction.report.findUnique({
    where: { pmid },
    select: { title: true, abstract: true },
  });
  if (report) return report;
  throw new InputError({ pmid: `Report ${pmid} is not here yet. Ask for it first, then link it.` });
}
