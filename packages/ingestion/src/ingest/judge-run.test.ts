import { describe, expect, it } from 'vitest';
import { judgeRun } from './judge-run.ts';

const pmids = (size: number) => Array.from({ length: size }, (_, index) => `${90_000_001 + index}`);
const silence = { sentBefore: 0 };
const nothing = { readable: 0, silence };

describe('judgeRun', () => {
  it('takes a PubMed that sends nothing at all for a failure', () => {
    expect(judgeRun({ ...nothing, kind: 'full', fresh: pmids(1) })).toEqual({
      status: 'failed',
      error: expect.stringContaining('no record for PMID 90000001'),
    });
    expect(judgeRun({ ...nothing, kind: 'incremental', fresh: pmids(4) })).toMatchObject({
      status: 'failed',
      error: expect.stringContaining('the 4 PMIDs asked for'),
    });
  });

  it('believes no silence about what came before, unless others come', () => {
    const judge = (sendsOthers?: boolean) =>
      judgeRun({
        ...{ kind: 'incremental', fresh: pmids(1), readable: 0 },
        silence: { sentBefore: 1, sendsOthers },
      }).status;
    expect([judge(undefined), judge(false), judge(true)]).toEqual([
      ...['failed', 'failed', 'succeeded'],
    ]);
  });

  it('takes records of which none can be read for a failure, but not the ones that never could', () => {
    const judge = (fresh: string[]) => judgeRun({ kind: 'full', fresh, readable: 0 });
    expect(judge(pmids(1))).toMatchObject({
      status: 'failed',
      error: expect.stringMatching(/rejects list$/),
    });
    expect(judge([]).status).toBe('succeeded');
  });

  it('is content where nothing was to come', () => {
    for (const size of [0, 3]) {
      const judged = judgeRun({ ...nothing, kind: 'incremental', fresh: pmids(size) });
      expect(judged.status).toBe('succeeded');
    }
    expect(judgeRun({ ...nothing, kind: 'full', fresh: [] }).status).toBe('succeeded');
  });

  it('is content with a part, since what did not come is listed', () => {
    expect(judgeRun({ kind: 'full', fresh: pmids(9), readable: 1 })).toEqual({
      status: 'succeeded',
    });
  });
});
