import { balance, directionSchema, type SinceView, standingSchema } from '@touchstone/evidence';
import { type BriefRow, toBrief } from '../report-brief.ts';

interface LiveLink {
  id: string;
  claimId: string;
  direction: string;
  status: string;
  report: BriefRow;
}

interface Compared {
  then: readonly LiveLink[];
  present: readonly LiveLink[];
  /** The claims in question, by id. */
  names: ReadonlyMap<string, { id: string; statement: string }>;
}

type Changes = Pick<SinceView, 'studies' | 'withdrawn' | 'moved' | 'standings'>;

/** What differs between the links of some claims at two instants. */
export function compareLinks({ names, ...links }: Compared): Changes {
  const [then, present] = [links.then, links.present].map((side) =>
    side.filter(({ claimId }) => names.has(claimId)),
  );
  const [before, after] = [then ?? [], present ?? []];
  return {
    studies: namedLinks(without(after, before), names),
    withdrawn: namedLinks(without(before, after), names),
    moved: [...names.values()].flatMap((claim) => {
      const was = balanceOf(before, claim.id);
      const is = balanceOf(after, claim.id);
      return JSON.stringify(was) === JSON.stringify(is) ? [] : { claim, before: was, after: is };
    }),
    standings: changedStandings(before, after),
  };
}

function without(links: readonly LiveLink[], others: readonly LiveLink[]): LiveLink[] {
  const known = new Set(others.map(({ id }) => id));
  return links.filter(({ id }) => !known.has(id));
}

function namedLinks(links: readonly LiveLink[], names: Compared['names']) {
  return links.flatMap(({ id, claimId, report }) => {
    const claim = names.get(claimId);
    return claim ? { link: id, claim, report: toBrief(report) } : [];
  });
}

function balanceOf(links: readonly LiveLink[], claimId: string) {
  const own = links.filter((link) => link.claimId === claimId);
  return balance(
    own.map(({ direction, status, report }) => {
      const brief = toBrief(report);
      return {
        direction: directionSchema.parse(direction),
        status,
        study: brief.study,
        report: brief,
      };
    }),
  );
}

/** Of the reports that stood there then and do now. */
function changedStandings(before: readonly LiveLink[], after: readonly LiveLink[]) {
  const was = new Map(
    before.map(({ report }) => [report.pmid, standingSchema.parse(report.standing)]),
  );
  const reports = new Map(after.map(({ report }) => [report.pmid, toBrief(report)]));
  return [...reports.values()].flatMap((report) => {
    const standing = was.get(report.pmid);
    if (standing === undefined || standing === report.standing) return [];
    return { report, before: standing, after: report.standing };
  });
}
