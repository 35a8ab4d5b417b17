import { availableParallelism } from 'node:os';
import { finishRun, saveReports, startRun } from '@touchstone/db';
import { openDatabase, prepareDatabase } from '@touchstone/db/open';
import { createParsePool, parseArticles } from '@touchstone/ingestion';
import { XMLParser } from 'fast-xml-parser';

export interface Measurement {
  /** Works through one document; returns how many records it finished. */
  take(xml: string): Promise<number>;
  /** Waits for work under way; returns how many more records that finished. */
  finish?(): Promise<number>;
  close?(): Promise<void>;
}

/** Everything that the bench measures, by name. */
export const kinds: Record<string, () => Promise<Measurement>> = {
  'plain-loop': async () => {
    // The bare library, record by record, extracting nothing: what the parser is held against.
    const parser = new XMLParser({ ignoreAttributes: false });
    return {
      take: async (xml) => {
        const records = xml.match(/<PubmedArticle>.*?<\/PubmedArticle>/gs) ?? [];
        for (const record of records) parser.parse(record);
        return records.length;
      },
    };
  },
  parse: async () => ({
    take: async (xml) => {
      const { reports, rejects } = parseArticles(xml);
      return reports.length + rejects.length;
    },
  }),
  'parse-on-all-cores': async () =>
    parseAhead(async ({ reports, rejects }) => reports.length + rejects.length),
  'parse-and-save': async () => {
    const place = {
      dataDir: process.env.BENCH_DATA_DIR ?? '',
      databaseUrl: process.env.BENCH_DATABASE_URL,
    };
    const { db, close } = await openDatabase({ ...place, purpose: 'npm run bench' });
    await prepareDatabase(db, place);
    const { id: runId } = await startRun(db, { startedAt: new Date() });
    const measurement = parseAhead(async ({ reports, rejects }) => {
      const now = new Date();
      const saved = await saveReports(db, { runId, reports, rejects, requests: 1, now });
      return saved.created + saved.updated + saved.unchanged + saved.rejected;
    });
    return {
      ...measurement,
      close: async () => {
        const outcome = { status: 'succeeded' as const, missing: [], requests: 0 };
        await finishRun(db, runId, { ...outcome, finishedAt: new Date() });
        await measurement.close();
        await close();
      },
    };
  },
};

/** Parses some documents ahead on all cores while one is being worked off, in order. */
function parseAhead(use: (parsed: ReturnType<typeof parseArticles>) => Promise<number>) {
  const pool = createParsePool({ threads: availableParallelism() });
  const ahead = 3;
  const underWay: Promise<number>[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  return {
    take: async (xml: string) => {
      const parsed = pool.parse(xml);
      const mine = turn.then(async () => use(await parsed));
      turn = mine;
      underWay.push(mine);
      return underWay.length > ahead ? ((await underWay.shift()) ?? 0) : 0;
    },
    finish: async () => {
      const counts = await Promise.all(underWay.splice(0));
      return counts.reduce((sum, count) => sum + count, 0);
    },
    close: () => pool.close(),
  };
}
