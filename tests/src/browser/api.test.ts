import { describe, expect, inject, it } from 'vitest';
import { z } from 'zod';

const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  errors: z.record(z.string(), z.string()).optional(),
});

async function ask(path: string, init?: RequestInit) {
  const response = await fetch(`${inject('dashboard')}/api/v1${path}`, init);
  const type = response.headers.get('content-type');
  const body: unknown = await response.json();
  return { status: response.status, type, body, headers: response.headers };
}

function cursorOf(cursor: Record<string, string>): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

describe('the API', () => {
  it('anchors every claim in the text that it sends', async () => {
    const { body } = await ask('/documents/acupuncture-low-back-pain');
    const { text, claims } = z
      .object({
        text: z.string(),
        claims: z.array(
          z.object({
            quote: z.object({ exact: z.string() }),
            position: z.object({ start: z.number(), end: z.number() }),
          }),
        ),
      })
      .parse(body);
    expect(claims).toHaveLength(19);
    for (const { quote, position } of claims) {
      expect(text.slice(position.start, position.end)).toBe(quote.exact);
    }
  });

  it('says null for what is not known and leaves nothing out', async () => {
    const { body } = await ask('/reports/17893311');
    expect(body).toMatchObject({
      pmcid: null,
      fetchedAt: null,
      published: { year: 2007, month: null },
    });
    const advice = await ask('/claims/choose-licensed');
    expect(advice.body).toMatchObject({ statement: null, links: [] });
  });

  it('shows a text and a claim as they stood at an instant', async () => {
    const shownSchema = z.object({
      statement: z.string().optional(),
      text: z.string().optional(),
      links: z.array(z.object({ id: z.string() })).optional(),
    });
    const at = encodeURIComponent(new Date(Date.now() - 1000).toISOString());
    for (const path of ['/documents/acupuncture-low-back-pain', '/claims/generally-safe']) {
      const [then, now] = [await ask(`${path}?asOf=${at}`), await ask(path)];
      expect(then.status, path).toBe(200);
      expect(then.body, path).toMatchObject(shownSchema.parse(now.body));
      expect(then.headers.get('etag')).toBeNull();
    }
  });

  it('pages through all reports by cursor', async () => {
    const pageSchema = z.object({
      total: z.number(),
      reports: z.array(z.object({ pmid: z.string() })),
      nextCursor: z.string().nullable(),
    });
    const seen = new Set<string>();
    let cursor: string | null = '';
    let total = 0;
    while (cursor !== null) {
      const given: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page = pageSchema.parse((await ask(`/reports?limit=20${given}`)).body);
      for (const { pmid } of page.reports) seen.add(pmid);
      ({ nextCursor: cursor, total } = page);
    }
    expect(seen.size).toBe(total);
  });

  it('describes every address that it answers', async () => {
    const { body } = await ask('/openapi.json');
    const { paths } = z
      .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
      .parse(body);
    const ways = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(ways).toEqual(expect.arrayContaining(['get /claims/{id}', 'patch /links/{id}']));
    // Whatever is described is answered, if only with a refusal in the API's own words.
    for (const way of ways) {
      const [method = '', path = ''] = way.split(' ');
      const answer = await ask(path.replaceAll(/\{\w+\}/g, '90000001'), {
        method: method.toUpperCase(),
      });
      expect([way, answer.status]).not.toEqual([way, 405]);
    }
  });

  it('pages through all events by cursor, the newest first, each once', async () => {
    const pageSchema = z.object({
      events: z.array(z.object({ id: z.string(), at: z.string() })),
      nextCursor: z.string().nullable(),
    });
    const whole = pageSchema.parse((await ask('/events?limit=1000')).body);
    expect(whole.events.length).toBeGreaterThan(3);
    const seen: { id: string; at: string }[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const given: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page = pageSchema.parse((await ask(`/events?limit=2${given}`)).body);
      seen.push(...page.events);
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(whole.events);
  });

  it('lists review tasks of a status, a claim or a report', async () => {
    const tasksSchema = z.object({
      tasks: z.array(
        z.object({
          status: z.string(),
          decidedAt: z.string().nullable(),
          report: z.object({ pmid: z.string() }),
          claim: z.object({ id: z.string() }),
        }),
      ),
    });
    const list = async (query: string) =>
      tasksSchema.parse((await ask(`/tasks?${query}`)).body).tasks;
    const [task] = await list('status=open&pmid=90000011');
    expect(task).toMatchObject({ status: 'open', decidedAt: null, report: { pmid: '90000011' } });
    const ofClaim = await list(`claim=${task?.claim.id}`);
    expect(new Set(ofClaim.map(({ claim }) => claim.id))).toEqual(new Set([task?.claim.id]));
  });

  it('stays healthy while the database answers, and says how each topic stands', async () => {
    const { status, body } = await ask('/health');
    expect(status).toBe(200);
    const { ingestion } = z
      .object({
        ingestion: z.array(z.object({ topic: z.string(), state: z.string() })),
        workers: z.array(z.unknown()),
        channels: z.array(z.unknown()),
      })
      .parse(body);
    expect(ingestion.map(({ topic }) => topic)).toContain('acupuncture-low-back-pain');
  });

  it('tells a monitor by the status that a topic or a channel fails, and which', async () => {
    const { status, type, body } = await ask('/health/ingestion');
    expect([status, type]).toEqual([503, 'application/problem+json']);
    const { errors } = problemSchema.parse(body);
    expect(errors?.['acupuncture-low-back-pain']).toMatch(/success/);
    expect(errors?.webhook).toMatch(/^50 deliveries by webhook failed since /);
  });

  it.each([
    ['/reports?limit=0', 400, 'limit'],
    ['/reports?limit=many', 400, 'limit'],
    ['/reports?design=nonsense', 400, 'design'],
    ['/reports?standing=fine', 400, 'standing'],
    ['/reports?cursor=made-up', 400, 'cursor'],
    ['/reports?desgin=rct', 400, 'desgin'],
    ['/reports?q=%00', 400, 'q'],
    ['/reports?limit=1&limit=2', 400, 'limit'],
    ['/reports/abc', 400, 'pmid'],
    ['/reports/99999998', 404, 'pmid'],
    ['/documents/none', 404, 'slug'],
    ['/claims/none', 404, 'id'],
    ['/claims/%00', 400, 'id'],
    ['/claims/choose-licensed?asOf=yesterday', 400, 'asOf'],
    ['/claims/choose-licensed?asOf=9000-01-01T00:00:00Z', 400, 'asOf'],
    ['/claims/choose-licensed?asOf=1990-01-01T00:00:00Z', 404, 'asOf'],
    ['/documents/acupuncture-low-back-pain?asOf=1990-01-01T00:00:00%2B01:00', 404, 'asOf'],
    ['/claims/%E0%A4%A', 400, 'path'],
    ['/runs?before=yesterday', 400, 'before'],
    ['/runs?before=0000-01-01T00:00:00Z', 400, 'before'],
    ['/events?kind=news', 400, 'kind'],
    ['/events?cursor=made-up', 400, 'cursor'],
    [`/events?cursor=${cursorOf({ at: '0000-01-01T00:00:00Z', id: 'x' })}`, 400, 'cursor'],
    ['/tasks?status=done', 400, 'status'],
    ['/tasks?pmid=abc', 400, 'pmid'],
    [`/reports?cursor=${cursorOf({ sort: 'year', key: '9999999999', pmid: '1' })}`, 400, 'cursor'],
    [
      `/reports?q=pain&cursor=${cursorOf({ sort: 'relevance', key: '1e9', pmid: '1' })}`,
      400,
      'cursor',
    ],
  ])(
    'answers %s with %i, problem details and the name of the field',
    async (path, status, field) => {
      const answer = await ask(path);
      expect([answer.status, answer.type]).toEqual([status, 'application/problem+json']);
      const problem = problemSchema.parse(answer.body);
      expect(problem.status).toBe(status);
      expect(Object.keys(problem.errors ?? {})).toEqual([field]);
    },
  );

  it('tells an unknown address from a method that it does not have', async () => {
    expect((await ask('/nothing')).status).toBe(404);
    const answer = await ask('/reports', { method: 'POST' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    problemSchema.parse(answer.body);
  });
});
