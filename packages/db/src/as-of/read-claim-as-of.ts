import type { ClaimView } from '@touchstone/evidence';
import { toClaimInText } from '../claim-in-text.ts';
import type { Db, Transaction } from '../connect.ts';
import { toLinkView } from '../link-view.ts';
import type { BriefRow } from '../report-brief.ts';
import { readClaimsAsOf, readVersionAsOf } from './read-claims-as-of.ts';
import { type LinkAsOf, readLinksAsOf } from './read-links-as-of.ts';
import { readReportsAsOf } from './read-reports-as-of.ts';
import { readTitleAsOf } from './read-title-as-of.ts';

/** A claim with its accepted links as they stood at an instant; undefined where there was none. */
export async function readClaimAsOf(db: Db, id: string, at: Date): Promise<ClaimView | undefined> {
  const named = await db.claim.findUnique({ where: { id }, select: { documentSlug: true } });
  const slug = named?.documentSlug ?? '';
  const version = await readVersionAsOf(db, { slug, at });
  const claims = version ? await readClaimsAsOf(db, { version, at }) : [];
  const claim = claims.find((one) => one.id === id);
  if (!claim || !version) return undefined;
  const title = (await readTitleAsOf(db, { slug, at })) ?? slug;
  const links = (await readLiveLinks(db, { slug, at })).filter(({ claimId }) => claimId === id);
  return {
    ...toClaimInText({ ...claim, links }),
    document: { slug, title, version: version.number },
    links: links.toSorted(newestFirst).map(toLinkView),
  };
}

/** The accepted links of a document's claims at an instant, with their reports as of then. */
export async function readLiveLinks(db: Transaction, { slug, at }: { slug: string; at: Date }) {
  const all = await readLinksAsOf(db, { slug, at });
  const live = all.filter(({ status }) => status === 'accepted');
  const pmids = live.map(({ reportPmid }) => reportPmid);
  const reports = await readReportsAsOf(db, { pmids, at });
  return live.flatMap((link) => {
    const report = reports.get(link.reportPmid);
    return report ? { ...link, report } : [];
  });
}

type LiveLink = LinkAsOf & { report: BriefRow };

/** As the claim's page lists them. */
function newestFirst(one: LiveLink, other: LiveLink): number {
  const years = (other.report.publishedYear ?? 9999) - (one.report.publishedYear ?? 9999);
  if (years !== 0) return years;
  const [left, right] = [one, other].map(({ reportPmid, id }) => `${reportPmid} ${id}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}
