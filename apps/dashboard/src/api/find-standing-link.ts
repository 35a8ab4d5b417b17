import { type Db, readClaim, readClaimEdits } from '@touchstone/db';
import type { LinkInput, LinkView } from '@touchstone/evidence';

/** The link, accepted or proposed, that ties the same report to the same claim in the same scope. */
export async function findStandingLink(
  db: Db,
  { claimId, pmid, input }: { claimId: string; pmid: string; input: LinkInput },
): Promise<LinkView | undefined> {
  const [claim, edits] = await Promise.all([readClaim(db, claimId), readClaimEdits(db, claimId)]);
  const links: LinkView[] = [...(claim?.links ?? []), ...(edits?.proposals ?? [])];
  return links.find((link) => link.pmid === pmid && hasScope(link, input));
}

function hasScope(link: LinkView, { comparator, outcome, timePoint, label }: LinkInput): boolean {
  return (
    link.comparator === comparator &&
    link.outcome === outcome &&
    link.timePoint === timePoint &&
    link.label === label
  );
}
