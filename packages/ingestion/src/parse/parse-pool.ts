import { setImmediate as nextTurn } from 'node:timers/promises';
import { Tinypool } from 'tinypool';
import { openDocument } from './open-document.ts';
import type { ParsedArticles } from './parse-articles.ts';
import { readRecords } from './read-records.ts';
import { type RecordSlice, sliceRecords } from './slice-records.ts';

export type ParsePool = {
  /** As `parseArticles`, over all threads: the same order, rejects and errors. */
  parse(xml: string): Promise<ParsedArticles>;
  /** As `parse`, of records that are cut already. */
  read(slices: readonly RecordSlice[]): Promise<ParsedArticles>;
  /** Ends the worker threads; a parse that still runs is rejected. */
  close(): Promise<void>;
};

/**
 * Parses on this thread and `threads - 1` workers. This one takes part because a worker's reports
 * must be copied back at a tenth of what parsing costs, its own need not be: on two cores that is
 * the difference. Between two chunks, some 15 ms, other events get their turn.
 */
export function createParsePool({ threads }: { threads: number }): ParsePool {
  const workers = threads > 1 ? startWorkers(threads - 1) : undefined;
  const queue: Chunk[] = [];
  let ahead = 0;
  let draining = false;

  function feedWorkers(): void {
    while (workers !== undefined && ahead < (threads - 1) * chunksAhead) {
      const chunk = queue.shift();
      if (chunk === undefined) return;
      ahead += 1;
      const done: Promise<ParsedArticles> = workers.run(chunk.slices);
      done.then(chunk.resolve, chunk.reject).finally(() => {
        ahead -= 1;
        feedWorkers();
      });
    }
  }

  async function drain(): Promise<void> {
    if (draining) return;
    draining = true;
    for (;;) {
      feedWorkers();
      const chunk = queue.shift();
      if (chunk === undefined) break;
      chunk.resolve(readRecords(chunk.slices));
      await nextTurn();
    }
    draining = false;
  }

  async function read(slices: readonly RecordSlice[]): Promise<ParsedArticles> {
    const parts = cut(slices).map((part) => {
      const { promise, resolve, reject } = Promise.withResolvers<ParsedArticles>();
      queue.push({ slices: part, resolve, reject });
      return promise;
    });
    void drain();
    return merge(await Promise.all(parts));
  }

  return {
    parse: async (xml) => read(sliceRecords(xml, openDocument(xml))),
    read,
    close: async () => {
      await workers?.destroy();
    },
  };
}

type Chunk = {
  slices: RecordSlice[];
  resolve: (parsed: ParsedArticles) => void;
  reject: (reason: unknown) => void;
};

/** Enough records that messages do not count, few enough that the last chunk is not waited for. */
const chunkSize = 50;
/** One in work and one waiting, so that a worker is never idle while this thread parses. */
const chunksAhead = 2;

function startWorkers(count: number): Tinypool {
  return new Tinypool({
    filename: new URL('./parse-worker.ts', import.meta.url).href,
    minThreads: count,
    maxThreads: count,
    // Tinypool would keep the second chunk on this side, and this thread is busy when it is due.
    concurrentTasksPerWorker: chunksAhead,
  });
}

function cut(slices: readonly RecordSlice[]): RecordSlice[][] {
  const parts: RecordSlice[][] = [];
  for (let at = 0; at < slices.length; at += chunkSize)
    parts.push(slices.slice(at, at + chunkSize));
  return parts;
}

function merge(parts: ParsedArticles[]): ParsedArticles {
  return {
    reports: parts.flatMap((part) => part.reports),
    deleted: parts.flatMap((part) => part.deleted),
    rejects: parts.flatMap((part) => part.rejects),
  };
}
