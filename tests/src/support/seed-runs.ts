import type { Db } from '@touchstone/db';

const dayMs = 24 * 60 * 60_000;
const first = Date.parse('2026-01-20T03:00:00Z');

/** What nightly runs after a first one brought: new, revised, rejected. */
const nights: readonly [created: number, updated: number, rejected: number][] = [
  [1_243, 0, 3],
  ...[0, 2, 1, 0, 5, 3, 0, 1, 8, 2, 0, 0].map((created, index): [number, number, number] => [
    created,
    (index * 7) % 13,
    index === 8 ? 1 : 0,
  ]),
];

/** A topic's first, full run and the incremental ones after it, one of which PubMed failed. */
export async function seedRuns(db: Db, topicSlug: string): Promise<void> {
  const usual = { topicSlug, worker: 'elsewhere:1', trigger: 'schedule' };
  await db.ingestRun.createMany({
    data: nights.map(([created, updated, rejected], night) => {
      const startedAt = new Date(first + night * dayMs);
      const finishedAt = new Date(startedAt.getTime() + (night === 0 ? 95_000 : 8_000));
      const found = created + updated + rejected;
      const full = { kind: 'full', windowFrom: null, windowTo: null };
      const windowTo = new Date(startedAt.toISOString().slice(0, 10));
      const windowFrom = new Date(windowTo.getTime() - 4 * dayMs);
      return {
        ...usual,
        ...(night === 0 ? full : { kind: 'incremental', windowFrom, windowTo }),
        id: `night-${night}`,
        status: 'succeeded',
        ...{ startedAt, finishedAt, heartbeatAt: finishedAt, warnings: [], missing: [] },
        ...{ mismatched: [], created, updated, rejected, found, expected: found, fetched: found },
        ...{ searchCount: 1_243 + night, requests: night === 0 ? 12 : 4 },
      };
    }),
  });
  await db.ingestRun.create({
    data: {
      ...usual,
      id: 'failed',
      kind: 'full',
      status: 'failed',
      startedAt: new Date('2026-02-02T12:00:00Z'),
      finishedAt: new Date('2026-02-02T12:00:05Z'),
      heartbeatAt: new Date('2026-02-02T12:00:05Z'),
      error: 'PubMed could not be reached. Run `npm run ingest` later.',
      requests: 1,
      attempt: 2,
    },
  });
  await seedFilesRun(db);
}

/** A run over NLM's files: one read, one that failed, one that waits. */
async function seedFilesRun(db: Db): Promise<void> {
  const startedAt = new Date('2026-02-10T08:00:00Z');
  const file = { bytes: 21_400_000n, status: 'finished', records: 30_000, kept: 212, deleted: 4 };
  await db.ingestRun.create({
    data: {
      id: 'files',
      kind: 'files',
      status: 'interrupted',
      worker: 'elsewhere:1',
      startedAt,
      finishedAt: new Date('2026-02-10T08:20:00Z'),
      heartbeatAt: startedAt,
      created: 212,
      error: 'The process was stopped. Go on with the same command.',
      files: {
        create: [
          { ...file, id: 'file-1', path: '/data/pubmed26n9001.xml.gz', rank: 269_001 },
          {
            ...file,
            id: 'file-2',
            path: '/data/pubmed26n9002.xml.gz',
            rank: 269_002,
            status: 'failed',
            error: 'The file ends in the middle. Download it again.',
          },
          {
            id: 'file-3',
            path: '/data/pubmed26n9003.xml.gz',
            rank: 269_003,
            bytes: 19_000_000n,
            status: 'pending',
          },
        ],
      },
    },
  });
}
