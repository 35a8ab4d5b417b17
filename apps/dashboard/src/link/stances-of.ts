import type { LinkDetail } from '@touchstone/evidence';

/** How each editor stands to what waits on a link: "accepts", "rejects". Who proposed it is for it. */
export function stancesOf(link: LinkDetail): { name: string; does: string }[] {
  const stances = new Map<string, { name: string; does: string }>();
  const { statedBy } = link;
  if (statedBy) stances.set(statedBy.id, { name: statedBy.name, does: verbs.accept });
  for (const { by, decision, undoneAt, revision } of link.decisions) {
    const counts = undoneAt === undefined && revision === link.statedRevision;
    if (counts && decision !== 'comment') {
      stances.set(by.id, { name: by.name, does: verbs[decision] });
    }
  }
  return [...stances.values()];
}

const verbs = { accept: 'accepts', reject: 'rejects', postpone: 'postpones' };
