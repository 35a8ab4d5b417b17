import { createToken } from '@touchstone/db/accounts';
import type { Actor, TokenScope } from '@touchstone/evidence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { stagePerson } from '../support/stage-people.ts';
import {
  linkInput,
  markWords,
  stageText,
  stonesSentences,
  stonesText,
} from '../support/stage-text.ts';
import { type Dashboard, startDashboard } from '../support/start-dashboard.ts';

const personSchema = z.strictObject({ id: z.string(), name: z.string() });
const linkSchema = z.object({
  id: z.string(),
  pmid: z.string(),
  direction: z.string(),
  finding: z.string(),
  status: z.string(),
  revision: z.number(),
  quote: z.string().nullable(),
  quoteStart: z.number().nullable(),
  pending: z.object({ change: z.string(), by: personSchema }).nullable(),
  decisions: z.array(z.object({ decision: z.string(), by: personSchema })),
});
const claimSchema = z.object({
  id: z.string(),
  statement: z.string().nullable(),
  revision: z.number(),
  anchorState: z.literal('anchored'),
  retired: z.object({ at: z.string(), reason: z.string(), mergedInto: z.null() }).nullable(),
  review: z.object({ state: z.string(), by: personSchema.nullable() }),
  links: z.array(z.object({ id: z.string(), revision: z.number() })),
  proposals: z.array(linkSchema).nullable(),
  exclusions: z.array(z.object({ reason: z.string(), report: z.object({ pmid: z.string() }) })),
});
const changedLinkSchema = z.strictObject({ batch: z.string(), link: linkSchema });
const changedClaimSchema = z.strictObject({ batch: z.string(), claim: claimSchema });
const problemSchema = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.number(),
  detail: z.string().regex(/\.$/),
  errors: z.record(z.string(), z.string()).optional(),
  current: z.unknown().optional(),
});

const now = new Date('2026-03-01T12:00:00Z');
let dashboard: Dashboard;
/** Tokens that may do everything that the API has, by the first letter of who holds them. */
let tokens: Record<'ada' | 'ben' | 'rita', string>;
let ada: Actor;
let claimId: string;
let slug: string;

async function token(by: Actor, scopes: TokenScope[]): Promise<string> {
  return (await createToken(dashboard.db, { name: scopes.join(), scopes, by })).token;
}

beforeAll(async () => {
  dashboard = await startDashboard({ AUTH_SECRET: 'a secret of more than thirty-two characters' });
  const { db } = dashboard;
  const all: TokenScope[] = ['read', 'edit-links', 'edit-claims', 'decide'];
  ada = await stagePerson(db, 'Ada', 'editor');
  const ben = await stagePerson(db, 'Ben', 'editor');
  const rita = await stagePerson(db, 'Rita', 'reader');
  tokens = { ada: await token(ada, all), ben: await token(ben, all), rita: await token(rita, all) };
  slug = await stageText(db, now);
  claimId = await markWords(db, { slug, words: stonesSentences.warm, now });
});
afterAll(() => dashboard.close());

interface Sent {
  as?: string | undefined;
  body?: unknown;
  ifMatch?: string | number;
  headers?: Record<string, string>;
}

/** Asks as Ada where nobody else is named. */
async function ask(way: string, { as = tokens.ada, body, ifMatch, headers }: Sent = {}) {
  const [method = '', path = ''] = way.split(' ');
  const response = await fetch(`${dashboard.url}/api/v1${path}`, {
    method,
    headers: {
      ...(as && { Authorization: `Bearer ${as}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(ifMatch !== undefined && {
        'If-Match': typeof ifMatch === 'number' ? `"${ifMatch}"` : ifMatch,
      }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  return { status: response.status, headers: response.headers, answer };
}

async function refused(way: string, sent: Sent = {}) {
  const { status, headers, answer } = await ask(way, sent);
  expect(headers.get('content-type')).toBe('application/problem+json');
  const problem = problemSchema.parse(answer);
  expect(problem.status).toBe(status);
  return { ...problem, fields: Object.keys(problem.errors ?? {}), headers };
}

let labels = 0;
/** Links a report to the claim in a scope of its own. */
async function link(changes: object = {}, sent: Sent = {}) {
  labels += 1;
  const body = { pmid: '90000001', ...linkInput({ label: `scope ${labels}` }), ...changes };
  const { status, answer, headers } = await ask(`POST /claims/${claimId}/links`, { body, ...sent });
  expect([status, answer]).toEqual([201, expect.anything()]);
  return { ...changedLinkSchema.parse(answer), headers, body };
}

const readLink = async (id: string) => linkSchema.parse((await ask(`GET /links/${id}`)).answer);
const readClaim = async () => claimSchema.parse((await ask(`GET /claims/${claimId}`)).answer);

describe('a link', () => {
  it('is made with its address and its tag, its quote found in the abstract', async () => {
    const quote = { exact: 'Feet were warmer with stones', depth: 'abstract' };
    const { link: made, headers } = await link({ quote });
    expect(headers.get('location')).toBe(`/api/v1/links/${made.id}`);
    expect(headers.get('etag')).toBe(`"${made.revision}"`);
    expect(made).toMatchObject({ status: 'accepted', quote: quote.exact, quoteStart: 0 });
    const { headers: again } = await ask(`GET /links/${made.id}`);
    expect(again.get('etag')).toBe(headers.get('etag'));
    expect((await readClaim()).links.map(({ id }) => id)).toContain(made.id);
  });

  it('sent once more makes no second one: the first is named', async () => {
    const { link: made, body } = await link();
    const again = await refused(`POST /claims/${claimId}/links`, { body });
    expect(again.status).toBe(409);
    expect(again.headers.get('location')).toBe(`/api/v1/links/${made.id}`);
    expect(again.detail).toContain(made.id);
  });

  it('is revised in the fields that are sent, and keeps the others', async () => {
    const { link: made } = await link({ quote: { exact: 'Feet were warmer', depth: 'abstract' } });
    const { status, answer } = await ask(`PATCH /links/${made.id}`, {
      ...{ ifMatch: made.revision, body: { direction: 'neutral', finding: 'Nobody could tell.' } },
    });
    expect(status).toBe(200);
    expect(changedLinkSchema.parse(answer).link).toMatchObject({
      ...{ direction: 'neutral', finding: 'Nobody could tell.', quote: 'Feet were warmer' },
      revision: made.revision + 1,
    });
    const { answer: bare } = await ask(`PATCH /links/${made.id}`, {
      ...{ ifMatch: made.revision + 1, body: { quote: null } },
    });
    expect(changedLinkSchema.parse(bare).link).toMatchObject({ quote: null, direction: 'neutral' });
  });

  it('is not overwritten unseen: who comes late is shown how it stands', async () => {
    const { link: made } = await link();
    const change = (finding: string, as: string) =>
      ask(`PATCH /links/${made.id}`, { as, ifMatch: made.revision, body: { finding } });
    const both = await Promise.all([change('Mine.', tokens.ada), change('Theirs.', tokens.ben)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const late = both.find(({ status }) => status === 412);
    const won = both.find(({ status }) => status === 200);
    const { current } = problemSchema.parse(late?.answer);
    expect(linkSchema.parse(current)).toEqual(changedLinkSchema.parse(won?.answer).link);
    expect(late?.headers.get('etag')).toBe(`"${made.revision + 1}"`);
    expect(await readLink(made.id)).toEqual(changedLinkSchema.parse(won?.answer).link);
  });

  it.each(['PATCH', 'DELETE'])('takes no %s without the revision that was read', async (method) => {
    const { link: made } = await link();
    const way = `${method} /links/${made.id}`;
    const body = method === 'PATCH' ? { finding: 'Colder.' } : { reason: 'It is about hands.' };
    expect(await refused(way, { body })).toMatchObject({ status: 428, fields: ['If-Match'] });
    for (const ifMatch of ['*', 'W/"1"', '"1", "2"', '"one"']) {
      expect(await refused(way, { body, ifMatch })).toMatchObject({ status: 400 });
    }
    expect(await readLink(made.id)).toEqual(made);
  });

  it('is withdrawn with a reason, in the address or in the body, and comes back by undo', async () => {
    const { link: made } = await link();
    const way = `DELETE /links/${made.id}`;
    const ifMatch = made.revision;
    expect(await refused(way, { ifMatch })).toMatchObject({ status: 422, fields: ['reason'] });
    const { answer } = await ask(`${way}?reason=It+is+about+hands.`, { ifMatch });
    const { batch, link: gone } = changedLinkSchema.parse(answer);
    expect(gone.status).toBe('withdrawn');
    const undone = await ask('POST /undo', { body: { batch } });
    expect(undone.status).toBe(200);
    const back = await readLink(made.id);
    expect(back.status).toBe('accepted');
    expect(await refused('POST /undo', { body: { batch } })).toMatchObject({ status: 409 });
    const body = { reason: 'It is about hands.' };
    const second = await ask(way, { ifMatch: back.revision, body });
    expect(changedLinkSchema.parse(second.answer).link.status).toBe('withdrawn');
  });
});

describe('in two-person mode', () => {
  it('a link waits for another editor, whose decision settles it', async () => {
    const { db } = dashboard;
    await db.document.update({ where: { slug }, data: { twoPerson: true } });
    try {
      const { link: made } = await link();
      expect(made.status).toBe('proposed');
      expect((await readClaim()).proposals?.map(({ id }) => id)).toContain(made.id);
      const way = `POST /links/${made.id}/decisions`;
      const accept = { decision: 'accept', revision: made.revision };
      const queue = z
        .object({
          items: z.array(z.object({ link: linkSchema.optional() })),
          counts: z.object({ total: z.number() }),
        })
        .parse((await ask(`GET /queue?claim=${claimId}&kind=proposal`, { as: tokens.ben })).answer);
      expect(queue.items.map((item) => item.link?.id)).toContain(made.id);
      const own = await ask(way, { body: accept });
      expect(await readLink(made.id)).toMatchObject({ status: 'proposed' });
      expect(own.status).toBe(200);
      const { answer } = await ask(way, { as: tokens.ben, body: accept });
      expect(changedLinkSchema.parse(answer).link).toMatchObject({
        status: 'accepted',
        decisions: expect.arrayContaining([
          expect.objectContaining({
            decision: 'accept',
            by: expect.objectContaining({ name: 'Ben' }),
          }),
        ]),
      });
      expect(await refused(way, { as: tokens.ben, body: accept })).toMatchObject({ status: 409 });
    } finally {
      await db.document.update({ where: { slug }, data: { twoPerson: false } });
    }
  });
});

describe('a claim', () => {
  const place = (words: string) => ({
    ...{ version: 1, start: stonesText.indexOf(words) },
    end: stonesText.indexOf(words) + words.length,
  });

  it('is marked in its text, reworded upon its revision, and retired with a reason', async () => {
    const words = stonesSentences.cold;
    const { status, answer, headers } = await ask(`POST /documents/${slug}/claims`, {
      body: { ...place(words), kind: 'efficacy', statement: 'Cold stones cool feet.' },
    });
    expect(status).toBe(201);
    const { claim } = changedClaimSchema.parse(answer);
    expect(headers.get('location')).toBe(`/api/v1/claims/${claim.id}`);
    const way = `/claims/${claim.id}`;
    const statement = 'Cold stones cool the feet.';
    const revised = await ask(`PATCH ${way}`, { ifMatch: claim.revision, body: { statement } });
    expect(changedClaimSchema.parse(revised.answer).claim).toMatchObject({ statement });
    const late = await refused(`PATCH ${way}`, { ifMatch: claim.revision, body: { statement } });
    expect(late.status).toBe(412);
    expect(claimSchema.parse(late.current)).toMatchObject({ statement });
    const ifMatch = claim.revision + 1;
    expect(await refused(`DELETE ${way}`, { ifMatch })).toMatchObject({ fields: ['reason'] });
    const retired = await ask(`DELETE ${way}?reason=Nobody+asks.`, { ifMatch });
    expect(changedClaimSchema.parse(retired.answer).claim.retired).toMatchObject({
      reason: 'Nobody asks.',
    });
  });

  it('is marked in no version that never was, which is named', async () => {
    const body = {
      ...place(stonesSentences.harm),
      version: 7,
      kind: 'harm',
      statement: 'No harm.',
    };
    expect(await refused(`POST /documents/${slug}/claims`, { body })).toMatchObject({
      status: 422,
      fields: ['version'],
    });
  });

  it('is marked as reviewed, upon what was looked at', async () => {
    await link();
    const { revision } = await readClaim();
    const body = { decision: 'reviewed', revision, note: 'All of it.' };
    const { answer } = await ask(`POST /claims/${claimId}/decisions`, { body });
    expect(changedClaimSchema.parse(answer).claim.review).toMatchObject({
      ...{ state: 'reviewed', by: { name: 'Ada' } },
    });
    expect(await refused(`POST /claims/${claimId}/decisions`, { body })).toMatchObject({
      status: 409,
    });
  });

  it('keeps what was looked at and does not bear on it, and who did what', async () => {
    const body = { pmids: ['90000002', '90000003'], reason: 'They are about hands.' };
    const { status, answer } = await ask(`POST /claims/${claimId}/exclusions`, { body });
    expect(status).toBe(201);
    const { batch } = z.object({ batch: z.string() }).parse(answer);
    expect((await readClaim()).exclusions.map(({ report }) => report.pmid).sort()).toEqual(
      body.pmids,
    );
    const { answer: history } = await ask(`GET /activity?claim=${claimId}&type=exclusion`);
    const { activities } = z
      .object({ activities: z.array(z.object({ batch: z.string(), actor: personSchema })) })
      .parse(history);
    expect(activities).toEqual(
      body.pmids.map(() => ({ batch, actor: { id: ada.id, name: 'Ada' } })),
    );
  });
});

describe('a change is refused', () => {
  const links = () => `POST /claims/${claimId}/links`;
  const good = { pmid: '90000001', ...linkInput({ label: 'refused' }) };

  it.each([
    ['an unknown field', { ...good, colour: 'red' }, ['colour']],
    [
      'an unknown field of the quote',
      { ...good, quote: { exact: 'Feet', depth: 'abstract', page: 3 } },
      ['quote.page'],
    ],
    ['a word of no vocabulary', { ...good, direction: 'partial' }, ['direction']],
    [
      'a quote that is not there',
      { ...good, quote: { exact: 'Hands were colder', depth: 'abstract' } },
      ['quote'],
    ],
    ['several at once', { ...good, finding: '', outcome: 'fun' }, ['finding', 'outcome']],
    ['a report that is not here', { ...good, pmid: '90000999' }, ['pmid']],
    ['no object at all', [], ['body']],
    [
      'a field that no object can have',
      `${JSON.stringify(good).slice(0, -1)},"__proto__":{"pmid":"1"}}`,
      ['"__proto__"'],
    ],
  ])('with %s, which is named', async (_, body, fields) => {
    const problem = await refused(links(), { body });
    expect([problem.status, problem.fields.sort()]).toEqual([422, fields.sort()]);
  });

  it('where the body is no JSON, is not sent as such, holds a NUL, or is too long', async () => {
    expect(await refused(links(), { body: '{"pmid":' })).toMatchObject({
      status: 400,
      fields: ['body'],
    });
    const nul = JSON.stringify({ ...good, finding: 'Warm\0er' });
    expect(await refused(links(), { body: nul })).toMatchObject({ status: 400, fields: ['body'] });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const headers = { 'Content-Type': type };
      expect(await refused(links(), { body: '{}', headers })).toMatchObject({ status: 415 });
    }
    const long = JSON.stringify({ ...good, finding: 'x'.repeat(1_100_000) });
    expect(await refused(links(), { body: long })).toMatchObject({ status: 413 });
  });

  it('to whoever is nobody, may not, comes from elsewhere, or speaks for something else', async () => {
    expect(await refused(links(), { as: '', body: good })).toMatchObject({ status: 401 });
    expect(await refused(links(), { as: 'ts_made_up', body: good })).toMatchObject({ status: 401 });
    expect(await refused(links(), { as: tokens.rita, body: good })).toMatchObject({ status: 403 });
    const deciding = await token(ada, ['read', 'decide']);
    expect((await refused(links(), { as: deciding, body: good })).detail).toContain('edit-links');
    const headers = { Origin: 'https://elsewhere.example' };
    expect(await refused(links(), { body: good, headers })).toMatchObject({ status: 403 });
  });

  it('on what is not there', async () => {
    const body = { decision: 'accept', revision: 1 };
    for (const way of [
      'GET /links/none',
      'POST /links/none/decisions',
      'POST /claims/none/links',
    ]) {
      expect(
        await refused(
          way,
          way.startsWith('GET') ? {} : { body: way.includes('claims') ? good : body },
        ),
      ).toMatchObject({ status: 404 });
    }
    expect(await refused('POST /undo', { body: { batch: 'none' } })).toMatchObject({ status: 404 });
  });

  it('by a method that the address does not have, which names those that it has', async () => {
    const { status, headers } = await refused('PUT /links/x', { body: {} });
    expect([status, headers.get('allow')]).toEqual([405, 'GET, PATCH, DELETE, HEAD, OPTIONS']);
    expect((await refused('DELETE /undo')).headers.get('allow')).toBe('POST, OPTIONS');
  });

  it('and leaves nothing behind', async () => {
    const { db } = dashboard;
    expect(await db.evidenceLink.count({ where: { label: 'refused' } })).toBe(0);
  });
});

describe('a record that is not here', () => {
  it('is asked for, and waits until a worker runs', async () => {
    const way = '/requests/90000777';
    expect(await refused(`GET ${way}`)).toMatchObject({ status: 404, fields: ['pmid'] });
    expect(await refused(`PUT ${way}`, { as: tokens.rita })).toMatchObject({ status: 403 });
    const asked = await ask(`PUT ${way}`);
    expect([asked.status, asked.answer]).toEqual([202, (await ask(`GET ${way}`)).answer]);
    expect(asked.answer).toMatchObject({
      ...{ pmid: '90000777', by: ada.id, status: 'waiting', problem: null, workers: 0 },
    });
  });
});

describe('whoever asks', () => {
  it('hears who they are, and by what right', async () => {
    expect((await ask('GET /me')).answer).toEqual({
      ...{ id: ada.id, name: 'Ada', role: 'editor' },
      scopes: ['read', 'edit-links', 'edit-claims', 'decide'],
    });
    expect(await refused('GET /me', { as: '' })).toMatchObject({ status: 401 });
  });

  it('pages through the history by cursor, each line once', async () => {
    const pageSchema = z.object({
      activities: z.array(z.object({ id: z.string() })),
      nextCursor: z.string().nullable(),
    });
    const whole = pageSchema.parse((await ask('GET /activity?limit=1000')).answer);
    expect(whole.activities.length).toBeGreaterThan(5);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const given: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page = pageSchema.parse((await ask(`GET /activity?limit=4${given}`)).answer);
      seen.push(...page.activities.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(whole.activities.map(({ id }) => id));
    expect(await refused('GET /activity?cursor=made-up')).toMatchObject({ fields: ['cursor'] });
    expect(await refused('GET /activity?id=x')).toMatchObject({ status: 400, fields: ['type'] });
    expect(await refused('GET /queue?kind=nothing')).toMatchObject({
      status: 400,
      fields: ['kind'],
    });
  });
});
