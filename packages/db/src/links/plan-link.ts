import { randomUUID } from 'node:crypto';
import type { Actor, LinkInput, LinkOrigin } from '@touchstone/evidence';
import type { EvidenceLink } from '../generated/client.ts';
import { InputError } from '../input-error.ts';
import { NotThereError } from '../not-there-error.ts';
import { checkLinkInput } from './check-link-input.ts';
import { checkScope } from './check-scope.ts';
import { linkColumns } from './link-columns.ts';
import { linkChange } from './link-row.ts';
import { noPending } from './pending.ts';
import { placeQuote } from './place-quote.ts';
import type { Surroundings } from './read-surroundings.ts';
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
 * What a new link would be: accepted as it is saved, or proposed where the document asks for two
 * persons. A machine's candidate is nobody's. @throws InputError, NotThereError
 */
export function planLink(
  surroundings: Surroundings,
  { claimId, pmid: reportPmid, input: given, by, now, origin = 'editor' }: LinkToAdd,
): WrittenLink {
  const input = checkLinkInput(given);
  const claim = openClaim(surroundings, claimId);
  const quote = placeQuote(input.quote, openReport(surroundings, reportPmid));
  checkScope(surroundings.neighbours, { ...input, claimId, reportPmid, quote: quote.quote });
  const proposedBy = origin === 'machine' ? null : by.id;
  const waits = origin === 'machine' || claim.document.twoPerson;
  const row: EvidenceLink = {
    ...linkColumns(input, quote),
    ...{ id: randomUUID(), claimId, claimKind: claim.kind, reportPmid, origin },
    ...{ status: waits ? 'proposed' : 'accepted', statusReason: null },
    ...{ createdAt: now, updatedAt: now, createdBy: proposedBy },
    ...{ revision: 1, statedRevision: 1, statedBy: proposedBy, ...noPending },
  };
  const action = waits ? 'propose' : 'add';
  return { row, change: linkChange(action, { after: row, documentSlug: claim.document.slug }) };
}

function openClaim({ claims }: Surroundings, id: string) {
  const claim = claims.get(id);
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

function openReport({ reports }: Surroundings, pmid: string) {
  const report = reports.get(pmid);
  if (report) return report;
  throw new InputError({ pmid: `Report ${pmid} is not here yet. Ask for it first, then link it.` });
}
