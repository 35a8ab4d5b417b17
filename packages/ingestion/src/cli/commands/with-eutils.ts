import { type Eutils, openEutils } from '../../eutils/open-eutils.ts';
import { shareSettings } from '../../eutils/share-settings.ts';
import type { Context } from '../chosen.ts';

/** Lends a connection to PubMed that keeps the shared limit, and closes it. */
export async function withEutils<T>(
  { db, environment, reporter, signal, now }: Context,
  use: (eutils: Eutils) => Promise<T>,
): Promise<T> {
  const eutils = openEutils({
    ...shareSettings(db, environment),
    signal,
    now,
    onWait: (wait) => reporter.show({ step: 'wait', ...wait }),
  });
  try {
    return await use(eutils);
  } finally {
    eutils.close();
  }
}
