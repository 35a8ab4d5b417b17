import type { LinkDetail } from '@touchstone/evidence';
import { LinkFacts } from './link-facts.tsx';
import { linkStatusInWords } from './link-status-in-words.ts';

/** A link in a few lines, for lists in which somebody decides. */
export function LinkLine({ link }: { link: LinkDetail }) {
  return <LinkFacts link={link}>{waitingInWords(link)}</LinkFacts>;
}

/** Who wants what: "A revision by Ada waits", "Proposed by Ada". */
function waitingInWords(link: LinkDetail): string {
  const differ = link.differ ? '; editors differ' : '';
  if (link.pending)
    return `${changes[link.pending.change]} by ${link.pending.by.name} waits${differ}`;
  if (link.status !== 'proposed') return linkStatusInWords(link);
  if (link.movedFrom) return `Moved here by ${link.statedBy?.name}${differ}`;
  const who = link.createdBy?.name ?? (link.origin === 'machine' ? 'the machine' : 'nobody here');
  return `Proposed by ${who}${differ}`;
}

const changes = { revise: 'A revision', withdraw: 'A withdrawal', restore: 'A restoring' };
