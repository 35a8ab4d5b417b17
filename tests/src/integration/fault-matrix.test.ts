import { ingestAll } from '@touchstone/ingestion';
import { describe, expect, it } from 'vitest';
import { type FaultKind, type FaultOrder, fictionalBook } from '../fake-eutils/index.ts';
import { readEndState } from '../support/read-end-state.ts';
import { stageIngest } from '../support/stage-ingest.ts';

const records = 24;
const batchSize = 5;
const limits = { stallTimeoutMs: 400, headersTimeoutMs: 1_000 };

async function stage() {
  const { fake, db, eutils, options } = await stageIngest({ records });
  fake.addRecords(fictionalBook({ pmid: '90009001', title: 'A book of stones' }));
  const ingest = () => ingestAll(db, { ...options, batchSize, eutils: { ...eutils, limits } });
  return { fake, db, ingest };
}

let clean: Promise<Record<string, unknown[]>> | undefined;

/** What a run without any trouble leaves behind. */
function cleanState() {
  clean ??= stage().then(async ({ db, ingest }) => {
    await ingest();
    return readEndState(db);
  });
  return clean;
}

const storm = { times: 4 };

/** As the search backend really says it: the newline inside the string makes it no JSON. */
const rawNewline = '{"esearchresult":{"ERROR":"Search Backend failed: Exception:\n\'limit\'"}}';

/** What NCBI is known to do, each as a storm over one endpoint and as a spell over all of them. */
const troubles: [string, Omit<FaultOrder, 'endpoint'>][] = [
  ['429 as JSON', { kind: 'rate-limit', ...storm }],
  ['429 with Retry-After', { kind: 'rate-limit', retryAfterSeconds: 3, ...storm }],
  ['429 under 200', { kind: 'rate-limit-under-200', ...storm }],
  ...each(['forwarding-error', 'html-500', 'html-502', 'html-503', 'unroutable']),
  ['HTML of an error under 200', { kind: 'html-500', status: 200, ...storm }],
  ...each(['error-envelope', 'json-error-upper', 'json-error-esearchresult', 'json-error-lower']),
  ['invalid JSON with a raw newline', { kind: 'text-under-200', message: rawNewline, ...storm }],
  ['expired history', { kind: 'error-envelope', message: 'Unable to obtain query #1', ...storm }],
  ...each(['viewer-timeout', 'pubone-unavailable', 'truncated', 'prolog-only', 'corrupt-gzip']),
  ...each(['reset-before-answer', 'reset-mid-body', 'reset-on-reused-socket', 'aborted']),
  ['a body slower than patience', { kind: 'slow-body', delayMs: 5_000, times: 2 }],
  ...each(['xml-as-json-string']),
  ['an empty set', { kind: 'empty-set', ...storm }],
];

function each(kinds: FaultKind[]): [string, Omit<FaultOrder, 'endpoint'>][] {
  return kinds.map((kind) => [kind, { kind, ...storm }]);
}

const endpoints = ['esearch', 'efetch'] as const;
const matrix = troubles.flatMap(([name, order]) =>
  endpoints
    // ESearch has no records that it could leave out.
    .filter((endpoint) => endpoint === 'efetch' || order.kind !== 'empty-set')
    .map((endpoint) => ({ name, endpoint, order: { ...order, endpoint } })),
);

describe('the database, at the latest after the next healthy run, is that of a clean run after', () => {
  it.each(matrix)('$name at $endpoint', async ({ order }) => {
    const { fake, db, ingest } = await stage();
    fake.fail({ ...order, after: order.endpoint === 'efetch' ? 1 : 0 });
    await ingest();
    fake.clearFaults();
    await ingest();
    expect(await readEndState(db)).toEqual(await cleanState());
    expect(refusedByLimit(fake.requests)).toEqual([]);
  });

  it.each(
    Array.from({ length: 5 }, (_, page) => page).flatMap((page) => [
      { name: 'a bad gateway', page, kind: 'html-502' as const },
      { name: 'expired history', page, kind: 'error-envelope' as const },
    ]),
  )('$name for the rest of the run from page $page on', async ({ page, kind }) => {
    const { fake, db, ingest } = await stage();
    const message = kind === 'error-envelope' ? 'Unable to obtain query #1' : undefined;
    fake.fail({ kind, message, endpoint: 'efetch', after: page, times: 1_000 });
    expect(await ingest()).toMatchObject([{ status: 'failed' }]);
    fake.clearFaults();
    const asked = fake.requests.length;
    expect(await ingest()).toMatchObject([{ status: 'succeeded' }]);
    const fetched = fake.requests.slice(asked).filter(({ endpoint }) => endpoint === 'efetch');
    // No batch that was finished before is fetched again.
    expect(fetched).toHaveLength(5 - page);
    expect(await readEndState(db)).toEqual(await cleanState());
  });

  it('PubMed being down for a whole run', async () => {
    const { fake, db, ingest } = await stage();
    fake.fail({ kind: 'reset-before-answer', times: 1_000 });
    expect(await ingest()).toMatchObject([{ status: 'failed' }]);
    fake.clearFaults();
    await ingest();
    expect(await readEndState(db)).toEqual(await cleanState());
  });

  it('records that were left out of a list without a word', async () => {
    const { fake, db, ingest } = await stage();
    const hidden = ['90000003', '90000017'];
    fake.fail({
      kind: 'empty-set',
      endpoint: 'efetch',
      times: 1_000,
      when: (params) => hidden.some((pmid) => params.get('id')?.includes(pmid)),
    });
    await ingest();
    fake.clearFaults();
    expect(await ingest()).toMatchObject([{ status: 'succeeded' }]);
    // That they came late is news, and told as such.
    const { events: _, ...state } = await readEndState(db);
    const { events: __, ...undisturbed } = await cleanState();
    expect(state).toEqual(undisturbed);
  });
});

/** Requests that the stand-in's own limit refused; those that a test ordered are marked. */
function refusedByLimit(requests: readonly { status?: number; fault?: string }[]) {
  return requests.filter(({ status, fault }) => status === 429 && fault === undefined);
}
