import type { LinkDetail } from '@touchstone/evidence';

interface Stance {
  /** Of whose it is. */
  id: string;
  name: string;
  does: string;
}

/** How each editor stands to what waits on a link: "accepts", "rejects". Who proposed it is for it. */
export function stancesOf(link: LinkDetail): Stance[] {
  const stances = new Map<string, Stance>();
  const { statedBy } = link;
  if (statedBy) stances.set(statedBy.id, { ...statedBy, does: verbs.accept });
  for (const { by, decision, undoneAt, revision } of link.decisions) {
    const counts = undoneAt === undefined && revision === link.statedRevision;
    if (counts && decision !== 'comment') {
      stances.set(by.id, { ...by, does: verbs[decision] });
    }
  }
  return [...stances.values()];
}

/** Whether it waits for another editor than this one, who is for it already. */
export function waitsForOthers(link: LinkDetail, me: string): boolean {
  if (!link.twoPerson) return false;
  return stancesOf(link).some(({ id, does }) => id === me && does === verbs.accept);
}

const verbs = { accept: 'accepts', reject: 'rejects', postpone: 'postpones' };
