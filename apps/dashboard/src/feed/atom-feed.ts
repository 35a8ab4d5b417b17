import { type EventView, eventPath } from '@touchstone/evidence';
import { Feed } from 'feed';
import { eventKindLabels } from './event-kind-labels.ts';
import { eventSummary } from './event-summary.ts';
import { toXmlHtml, toXmlText } from './xml-text.ts';

export interface FeedInput {
  /** The newest first. */
  events: readonly EventView[];
  /** Of the topic that it is about, where it is about one. */
  topicTitle?: string | undefined;
  /** The feed's own address as it was asked for. */
  self: URL;
}

/** Events as an Atom feed (RFC 4287). The same events always make the same text. */
export function atomFeed({ events, topicTitle, self }: FeedInput): string {
  const about = topicTitle === undefined ? '' : `: ${topicTitle}`;
  const feed = new Feed({
    id: self.href,
    title: toXmlText(`Touchstone${about}`),
    description: 'New studies, changes of standing and review tasks',
    feed: self.href,
    link: new URL('/', self).href,
    author: { name: 'Touchstone' },
    generator: false,
    // Where nothing has happened yet, not now: an unchanged feed must not look changed.
    updated: new Date(events[0]?.at ?? 0),
  });
  for (const event of events) {
    const summary = eventSummary(event);
    feed.addItem({
      id: `urn:uuid:${event.id}`,
      title: toXmlHtml(event.title),
      link: new URL(eventPath(event), self).href,
      date: new Date(event.at),
      published: new Date(event.at),
      category: [{ term: event.kind, name: eventKindLabels[event.kind] }],
      ...(summary && { description: toXmlHtml(summary) }),
    });
  }
  return feed.atom1();
}
