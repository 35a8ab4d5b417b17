import { describe, expect, it } from 'vitest';
import { judgeRun } from './judge-run.ts';

const asked = (size: number) =>
  new Set(Array.from({ length: size }, (_, index) => `${90_000_001 + index}`));
const nothing = { fetched: 0, knownMissing: [] };

describe('judgeRun', () => {
  it('takes a PubMed that sends nothing at all for a failure', () => {
    expect(judgeRun({ ...nothing, kind: 'full', asked: asked(1) })).toEqual({
      status: 'failed',
      error: expect.stringContaining('no record for PMID 90000001'),
    });
    expect(judgeRun({ ...nothing, kind: 'incremental', asked: asked(4) })).toMatchObject({
      status: 'failed',
      error: expect.stringContaining('the 4 PMIDs asked for'),
    });
  });

  it('is content where nothing was to come', () => {
    expect(judgeRun({ ...nothing, kind: 'full', asked: asked(0) }).status).toBe('succeeded');
    expect(judgeRun({ ...nothing, kind: 'incremental', asked: asked(3) }).status).toBe('succeeded');
    const knownMissing = [...asked(30)];
    expect(
      judgeRun({ kind: 'incremental', asked: asked(30), fetched: 0, knownMissing }).status,
    ).toBe('succeeded');
  });

  it('is content with a part, since what did not come is listed', () => {
    expect(judgeRun({ kind: 'full', asked: asked(9), fetched: 1, knownMissing: [] })).toEqual({
      status: 'succeeded',
    });
  });
});
