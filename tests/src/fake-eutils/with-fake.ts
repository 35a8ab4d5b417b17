import { onTestFinished } from 'vitest';
import { fictionalArticle } from './fictional-record.ts';
import type { FakeEutilsOptions } from './options.ts';
import { startFakeEutils } from './start-fake-eutils.ts';

/** A stand-in with so many fictional records and no rate limit, closed when the test is over. */
export async function withFake(options: FakeEutilsOptions = {}, records = 3) {
  const fake = await startFakeEutils({ requestsPerSecond: false, ...options });
  onTestFinished(fake.close);
  fake.addRecords(
    Array.from({ length: records }, (_, index) => fictionalArticle({ pmid: fictionalPmid(index) })),
  );
  return fake;
}

export function fictionalPmid(index: number): string {
  return String(90_000_001 + index);
}
