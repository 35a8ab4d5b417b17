import type { IngestAllOptions } from '@touchstone/ingestion';
import { ingestAll } from '@touchstone/ingestion';
import { type FictionalArticle, fictionalArticle } from '../fake-eutils/index.ts';
import { stageIngest } from './stage-ingest.ts';

const dayMs = 86_400_000;

/** A stage on which days pass, with what was asked of PubMed since one last looked. */
export async function stageRuns(options: Parameters<typeof stageIngest>[0] = {}) {
  const stage = await stageIngest(options);
  const { db, fake, clock } = stage;
  let seen = 0;
  return {
    ...stage,
    /** Lets days pass; the ISO day that it is then. */
    async pass(days: number): Promise<string> {
      await clock.sleep(days * dayMs);
      return new Date(clock.instant()).toISOString().slice(0, 10);
    },
    /** Puts a record at PubMed; without dates it entered in 2020. */
    publish(...given: FictionalArticle[]) {
      for (const one of given) fake.setRecord(one.pmid, fictionalArticle(one));
    },
    async ingest(more: Partial<IngestAllOptions> = {}) {
      const [run, ...others] = await ingestAll(db, { ...stage.options, ...more });
      if (!run || others.length > 0) throw new Error('One run was expected.');
      return run;
    },
    /** The requests since the last look: PMIDs of the fetches, days of the searches. */
    asked() {
      const requests = fake.requests.slice(seen);
      seen = fake.requests.length;
      return {
        fetched: requests
          .filter(({ endpoint }) => endpoint === 'efetch')
          .map(({ params }) => params.id?.split(',') ?? []),
        searched: requests
          .filter(({ endpoint }) => endpoint === 'esearch')
          .map(({ params: { datetype, mindate, maxdate } }) =>
            datetype ? `${datetype} ${mindate} ${maxdate}` : 'all',
          ),
      };
    },
  };
}
