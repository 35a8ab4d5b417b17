import { describe, expect, it } from 'vitest';
import { fictionalArticle } from '../fake-eutils/index.ts';
import { stageRuns } from '../support/stage-runs.ts';

/** A record without a PMID: of such a one only its XML tells whether it is known. */
function nameless(title: string): string {
  return fictionalArticle({ pmid: '90000002', title }).replace(/<PMID[^>]*>\d+<\/PMID>/, '');
}

describe('a record that cannot be read', () => {
  it('is kept once though it has no PMID and comes with every run', async () => {
    const { db, fake, ingest } = await stageRuns({ records: 3 });
    for (const [index, title] of ['Warm stones.', 'Warmer stones.'].entries()) {
      fake.setRecord('90000002', nameless(title));
      for (let run = 1; run <= 2; run += 1) await ingest({ full: true });
      expect(await db.reject.count()).toBe(index + 1);
    }
  });
});
