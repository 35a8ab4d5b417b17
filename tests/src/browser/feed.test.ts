import { connect } from '@touchstone/db';
import { XMLParser } from 'fast-xml-parser';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { seedEvents } from '../support/seed-events.ts';

const linkSchema = z.object({ '@href': z.url(), '@rel': z.string().optional() });
const instant = z.iso.datetime();

/** What RFC 4287 requires of a feed and its entries (4.1.1, 4.1.2), and nothing unexpected. */
const feedSchema = z.object({
  feed: z.strictObject({
    '@xmlns': z.literal('http://www.w3.org/2005/Atom'),
    id: z.url(),
    title: z.string(),
    subtitle: z.string(),
    updated: instant,
    author: z.object({ name: z.string() }),
    link: z.array(linkSchema),
    entry: z.array(
      z.strictObject({
        id: z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/),
        title: z.object({ '#text': z.string(), '@type': z.literal('html') }),
        link: z.array(linkSchema),
        updated: instant,
        published: instant,
        summary: z.object({ '#text': z.string(), '@type': z.literal('html') }).optional(),
        category: z.object({ '@term': z.string(), '@label': z.string() }),
      }),
    ),
  }),
});

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  ignoreDeclaration: true,
  parseTagValue: false,
  isArray: (name) => name === 'entry' || name === 'link',
});

const newest = {
  id: '0f4d6f4e-6f0c-4a9e-8b7f-2f1f6f3a9c11',
  at: new Date('2026-04-01T12:00:00.000Z'),
  kind: 'standing-changed',
  topicSlug: 'acupuncture-low-back-pain',
  pmid: '90000004',
  title: 'Retracted: warm & <b>tired</b> feet',
  data: { before: 'current', after: 'retracted' },
} as const;

beforeAll(async () => {
  const db = connect({ dataDir: inject('dataDir') });
  await seedEvents(db, [newest]);
  await db.$disconnect();
});

async function ask(path: string, headers: Record<string, string> = {}) {
  return fetch(`${inject('dashboard')}${path}`, { headers });
}

async function read(path: string) {
  const response = await ask(path);
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  return feedSchema.parse(parser.parse(await response.text())).feed;
}

describe('the feed', () => {
  it('holds what Atom requires, with links that lead somewhere', async () => {
    const feed = await read('/feed.xml');
    const self = feed.link.find((link) => link['@rel'] === 'self');
    expect(self?.['@href']).toBe(`${inject('dashboard')}/feed.xml`);
    expect(feed.entry.length).toBeGreaterThan(1);
    const times = feed.entry.map(({ updated }) => updated);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(feed.updated).toBe(times[0]);
    expect(new Set(feed.entry.map(({ id }) => id)).size).toBe(feed.entry.length);
    for (const kind of ['standing-changed', 'task-opened']) {
      const entry = feed.entry.find(({ category }) => category['@term'] === kind);
      const href = entry?.link[0]?.['@href'] ?? '';
      expect((await fetch(href)).status, `${kind}: ${href}`).toBe(200);
    }
  });

  it('tells a title as text, whatever is in it', async () => {
    const { entry } = await read('/feed.xml');
    const told = entry.find(({ id }) => id === `urn:uuid:${newest.id}`);
    expect(told?.title['#text']).toBe('Retracted: warm &amp; &lt;b&gt;tired&lt;/b&gt; feet');
  });

  it('is of one topic or one kind where that is asked', async () => {
    const tasks = await read('/feed.xml?kind=task-opened');
    expect(new Set(tasks.entry.map(({ category }) => category['@term']))).toEqual(
      new Set(['task-opened']),
    );
    const topic = await read('/feed.xml?topic=acupuncture-low-back-pain&kind=standing-changed');
    expect(topic.title).toBe('Touchstone: Acupuncture for low back pain');
    expect(topic.entry.map(({ id }) => id)).toContain(`urn:uuid:${newest.id}`);
  });

  it('is not sent again to somebody who has it', async () => {
    const first = await ask('/feed.xml');
    const etag = first.headers.get('etag') ?? '';
    const modified = first.headers.get('last-modified') ?? '';
    expect((await ask('/feed.xml', { 'If-None-Match': etag })).status).toBe(304);
    expect((await ask('/feed.xml', { 'If-Modified-Since': modified })).status).toBe(304);
    expect((await ask('/feed.xml', { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it.each([
    ['/feed.xml?kind=news', 400, 'kind'],
    ['/feed.xml?subject=feet', 400, 'subject'],
    ['/feed.xml?topic=none', 404, 'topic'],
  ])('answers %s with %i and what is wrong', async (path, status, field) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    const { errors } = z
      .object({ errors: z.record(z.string(), z.string()) })
      .parse(await answer.json());
    expect(Object.keys(errors)).toEqual([field]);
  });

  it('is found from every page', async () => {
    const page = await (await ask('/')).text();
    expect(page).toMatch(/<link[^>]*rel="alternate"[^>]*href="\/feed\.xml"/);
  });
});
