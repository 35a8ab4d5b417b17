import { listEvents, listTopics } from '@touchstone/db';
import { answer } from '../../api/answer.ts';
import { notThere } from '../../api/not-there.ts';
import { readQuery } from '../../api/parameters.ts';
import { reading } from '../../database.ts';
import { addressOfSite } from '../../export/address-of-site.ts';
import { atomFeed } from '../../feed/atom-feed.ts';
import { conditionalAnswer } from '../../feed/conditional-answer.ts';
import { feedQuerySchema } from '../../feed/feed-query.ts';

const newest = 100;

export const GET = answer(async (request) => {
  const { asked, refusal } = readQuery(feedQuerySchema, request);
  if (refusal) return refusal;
  const topics = await reading(listTopics);
  const topic = topics.find(({ slug }) => slug === asked.topic);
  if (asked.topic !== undefined && !topic) return notThere('topic', asked.topic);
  const kinds = asked.kind && [asked.kind];
  const { events } = await reading((db) =>
    listEvents(db, { topic: asked.topic, kinds, limit: newest }),
  );
  return conditionalAnswer(request, {
    body: atomFeed({ events, topicTitle: topic?.title, self: addressOf(request) }),
    contentType: 'application/atom+xml; charset=utf-8',
    lastModified: events[0] && new Date(events[0].at),
  });
});

/** Its own address, by which feed readers know it again. */
function addressOf(request: Request): URL {
  const { pathname, search } = new URL(request.url);
  return new URL(`${addressOfSite(request)}${pathname}${search}`);
}
