import type { LinkView } from '@touchstone/evidence';

/** The links that people have accepted; a retracted report's are among them, to be struck through. */
export function acceptedLinks(links: readonly LinkView[]): LinkView[] {
  return links.filter((link) => link.status === 'accepted');
}
