import type { EventView } from '@touchstone/evidence';
import { describe, expect, it } from 'vitest';
import { atomFeed } from './atom-feed.ts';
import { conditionalAnswer } from './conditional-answer.ts';

const self = new URL('http://127.0.0.1:3000/feed.xml?topic=feet&kind=report-new');
const event: EventView = {
  id: '4d0ce4c8-3a4e-4b5e-9a4c-1f1d6c1a2b3c',
  at: '2026-03-01T12:00:00.000Z',
  kind: 'report-new',
  topic: 'feet',
  pmid: '90000001',
  title: 'New study: warm & <b>tired</b> ]]> feet',
  data: { byline: 'Example A', year: 2026 },
};

describe('atomFeed', () => {
  it('is the same text for the same events, and never dated now', () => {
    expect(atomFeed({ events: [event], self })).toBe(atomFeed({ events: [event], self }));
    expect(atomFeed({ events: [], self })).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  });

  it('holds nothing that XML cannot hold', () => {
    const feed = atomFeed({ events: [{ ...event, title: 'bell \u0007 half \ud83d end' }], self });
    expect(feed).toContain('bell  half  end');
  });

  it('tells titles as text: nothing of them is markup, nor ends the text', () => {
    const feed = atomFeed({ events: [event], self });
    expect(feed).toContain('warm &amp; &lt;b&gt;tired&lt;/b&gt; ]]&gt; feet');
  });
});

describe('conditionalAnswer', () => {
  const given = {
    body: '<feed/>',
    contentType: 'application/atom+xml',
    lastModified: new Date('2026-03-01T12:00:00.700Z'),
  };

  function ask(headers: Record<string, string>) {
    return conditionalAnswer(new Request(self, { headers }), given);
  }

  it('sends nothing again to somebody who has it', async () => {
    const first = ask({});
    const etag = first.headers.get('etag') ?? '';
    expect(await first.text()).toBe('<feed/>');
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = ask({ 'If-None-Match': known });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    const date = first.headers.get('last-modified') ?? '';
    expect(ask({ 'If-Modified-Since': date }).status).toBe(304);
  });

  it('sends what changed, whatever the date says', () => {
    expect(ask({ 'If-None-Match': '"other"' }).status).toBe(200);
    const future = 'Sun, 01 Mar 2099 00:00:00 GMT';
    expect(ask({ 'If-None-Match': '"other"', 'If-Modified-Since': future }).status).toBe(200);
    expect(ask({ 'If-Modified-Since': 'Sun, 01 Mar 2026 11:59:59 GMT' }).status).toBe(200);
    expect(ask({ 'If-Modified-Since': 'yesterday' }).status).toBe(200);
  });
});
