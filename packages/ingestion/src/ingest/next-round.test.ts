import { describe, expect, it } from 'vitest';
import { nextRound } from './next-round.ts';
import { sumUpBatches } from './sum-up-batches.ts';

const pmids = (size: number) => Array.from({ length: size }, (_, index) => `${90_000_001 + index}`);

/** Asks a PubMed that has some of the records until nothing is left to ask; the rounds. */
function ask(asked: string[], has: (pmid: string) => boolean, batchSize = 200) {
  const batches = [{ number: 1, ...answer(asked, has) }];
  const rounds: string[][][] = [];
  for (;;) {
    const round = nextRound(sumUpBatches(batches), batchSize);
    if (round.length === 0) return { rounds, missing: sumUpBatches(batches).missing };
    rounds.push(round);
    for (const list of round) batches.push({ number: batches.length + 1, ...answer(list, has) });
  }
}

function answer(list: string[], has: (pmid: string) => boolean) {
  const missing = list.filter((pmid) => !has(pmid));
  return { pmids: list, findings: { missing, deleted: [], unasked: [], failed: [] } };
}

describe('what is asked for again', () => {
  it('is each PMID by itself where few did not come', () => {
    const { rounds, missing } = ask(pmids(200), (pmid) => pmid !== '90000007');
    expect(rounds).toEqual([[['90000007']]]);
    expect(missing).toEqual(['90000007']);
  });

  it('is a list first where many did not come, and then each by itself', () => {
    const { rounds } = ask(pmids(100), () => false, 50);
    expect(rounds.map((round) => round.length)).toEqual([2, 100]);
  });

  it('is nothing that PubMed failed on: that was asked for by itself already', () => {
    const failed = [{ pmid: '90000001', reason: 'Timeout' }];
    const findings = { missing: ['90000001'], deleted: [], unasked: [], failed };
    const summary = sumUpBatches([{ number: 1, pmids: pmids(2), findings }]);
    expect(nextRound(summary, 200)).toEqual([]);
  });

  it('is nothing that came at the second asking', () => {
    let first = true;
    const { missing } = ask(pmids(3), () => {
      const came = !first;
      first = false;
      return came;
    });
    expect(missing).toEqual([]);
  });
});
