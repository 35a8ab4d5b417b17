import { type EventKind, type EventView, eventPath } from '@touchstone/evidence';

/** A mail's part: a heading and what stands under it. */
export interface DigestPart {
  heading: string;
  entries: { title: string; link?: string | undefined }[];
  /** How many there are beside the entries. */
  more: number;
}

/** A mail that lists everything after a large run would not be read. */
const listedAtMost = 50;

const headings: readonly (readonly [EventKind, string])[] = [
  ['standing-changed', 'Changes of standing'],
  ['task-opened', 'Tasks to decide'],
  ['report-new', 'New studies'],
];

/** Events as a mail lists them, the kinds that ask for somebody first. */
export function digestParts(
  events: readonly EventView[],
  publicUrl: string | undefined,
): DigestPart[] {
  return headings.flatMap(([kind, heading]) => {
    const ofKind = events.filter((event) => event.kind === kind);
    if (ofKind.length === 0) return [];
    const entries = ofKind.slice(0, listedAtMost).map((event) => ({
      title: event.title.replace(/\s+/g, ' ').trim(),
      link: publicUrl && new URL(eventPath(event), publicUrl).href,
    }));
    return [{ heading, entries, more: ofKind.length - entries.length }];
  });
}
