import { readRun } from '@touchstone/db';
import { type EutilsSettings, ingestAll } from '@touchstone/ingestion';
import { describe, expect, it } from 'vitest';
import type { FaultKind, FaultOrder } from '../fake-eutils/index.ts';
import { stageIngest } from '../support/stage-ingest.ts';

/** Troubles that pass: met once, they must leave no trace; met for ever, the run has failed. */
const passing: FaultKind[] = [
  ...(['rate-limit', 'rate-limit-under-200', 'forwarding-error', 'unroutable'] as const),
  ...(['html-500', 'html-502', 'html-503', 'viewer-timeout', 'pubone-unavailable'] as const),
  ...(['json-error-upper', 'json-error-esearchresult', 'json-error-lower'] as const),
  ...(['error-envelope', 'prolog-only', 'truncated', 'xml-as-json-string'] as const),
  ...(['reset-before-answer', 'reset-mid-body', 'aborted', 'corrupt-gzip'] as const),
];

/** Troubles that only a person can end. */
const lasting: FaultKind[] = ['invalid-api-key', 'internal-subset', 'entity-bomb'];

const records = 9;

async function stage(limits: EutilsSettings['limits'] = {}) {
  const { db, fake, options, eutils } = await stageIngest({ records });
  return {
    fake,
    stored: () => db.report.count(),
    async ingest(...faults: FaultOrder[]) {
      fake.clearFaults();
      faults.forEach(fake.fail);
      const settings = { ...options, eutils: { ...eutils, limits }, batchSize: 5, full: true };
      const [run] = await ingestAll(db, settings);
      return run && readRun(db, run.id);
    },
  };
}

const always = { times: 1_000 };
const all = { status: 'succeeded', found: records, fetched: records, missing: [] };

describe('a trouble at PubMed', () => {
  it.each(passing)(
    'is a failure while it stays, and costs nothing once it passes: %s',
    async (kind) => {
      const { ingest, stored, fake } = await stage();
      for (const endpoint of ['esearch', 'efetch'] as const) {
        const failed = await ingest({ kind, endpoint, ...always });
        expect(failed).toMatchObject({ status: 'failed', fetched: 0 });
        expect(failed?.error).toMatch(/npm run ingest$/);
      }
      expect(await stored()).toBe(0);
      const before = fake.requests.length;
      expect(await ingest({ kind, endpoint: 'efetch' })).toMatchObject({
        ...all,
        created: records,
      });
      expect(fake.requests.slice(before).map(({ endpoint }) => endpoint)).toEqual(
        Array.from({ length: 3 }, () => 'efetch'),
      );
      const searched = await ingest({ kind, endpoint: 'esearch' });
      expect(searched).toMatchObject({ ...all, unchanged: records, requests: 4 });
      expect(await stored()).toBe(records);
    },
  );

  it.each(lasting)('is not repeated where it needs a person: %s', async (kind) => {
    const { ingest, fake } = await stage();
    for (const endpoint of ['esearch', 'efetch'] as const) {
      const before = fake.requests.length;
      const run = await ingest({ kind, endpoint, ...always });
      expect(run).toMatchObject({ status: 'failed', fetched: 0 });
      expect(run?.error).toMatch(/\.$/);
      const spoilt = fake.requests.slice(before).filter(({ fault }) => fault !== undefined);
      expect(spoilt).toHaveLength(1);
    }
  });

  it('takes nothing away that was saved before it', async () => {
    const { ingest, stored } = await stage();
    const run = await ingest({ kind: 'html-502', endpoint: 'efetch', after: 1, ...always });
    expect(run).toMatchObject({ status: 'failed', fetched: 5 });
    expect(await stored()).toBe(5);
  });

  it.each(['empty-set', 'no-correct-ids'] as const)(
    'is asked about again where it looks like absence: %s',
    async (kind) => {
      const { ingest } = await stage();
      const failed = await ingest({ kind, endpoint: 'efetch', ...always });
      expect(failed).toMatchObject({ status: 'failed', found: records, fetched: 0 });
      expect(failed?.missing).toHaveLength(records);
      expect(await ingest({ kind, endpoint: 'efetch' })).toMatchObject(all);
    },
  );

  it.each(['viewer-timeout', 'truncated', 'html-414', 'reset-mid-body'] as const)(
    'with one record costs that record alone: %s',
    async (kind) => {
      const bad = '90000007';
      const { ingest, stored } = await stage();
      const when = (params: URLSearchParams) => params.get('id')?.includes(bad) ?? false;
      const run = await ingest({ kind, endpoint: 'efetch', when, ...always });
      expect(run).toMatchObject({ status: 'succeeded', fetched: records - 1, missing: [bad] });
      expect(run?.warnings.join()).toContain(`kept failing on PMID ${bad}`);
      expect(await stored()).toBe(records - 1);
    },
  );

  it('is no trouble where a kept socket is gone at the next request', async () => {
    const { ingest } = await stage();
    expect(await ingest({ kind: 'reset-on-reused-socket', times: 2 })).toMatchObject(all);
  });

  it('of a slow kind is waited for, and not for ever', async () => {
    const { ingest } = await stage({ stallTimeoutMs: 1_000 });
    expect(await ingest({ kind: 'slow-headers', delayMs: 500 })).toMatchObject(all);
    const stalls = { kind: 'slow-body', endpoint: 'efetch', delayMs: 60_000 } as const;
    expect(await ingest(stalls)).toMatchObject(all);
  });
});
