import { beginSearchTrial, settleSearchTrial, type TrialOutcome } from '@touchstone/db';
import type { Attempt } from '@touchstone/db/jobs';
import { checkSearch } from '../eutils/check-search.ts';
import { EutilsError } from '../eutils/eutils-error.ts';
import { type Eutils, openEutils } from '../eutils/open-eutils.ts';
import { shareSettings } from '../eutils/share-settings.ts';
import { sayToAsker } from './say-to-asker.ts';
import { type WorkerContext, WorkerStoppedError } from './worker-context.ts';

const titlesShown = 10;

/** Tries a search out at PubMed for whoever means to save it; nothing else is stored. */
export async function doTrySearch(
  { id }: { id: string },
  { signal: lost }: Attempt,
  { db, environment, reporter, signal: stopped, now }: WorkerContext,
): Promise<void> {
  const query = await beginSearchTrial(db, id);
  if (query === undefined) return;
  const signal = AbortSignal.any([lost, stopped]);
  const eutils = openEutils({
    ...shareSettings(db, environment),
    ...{ signal, now },
    onWait: (wait) => reporter.show({ step: 'wait', ...wait }),
  });
  try {
    const outcome = await ask(eutils, query);
    await settleSearchTrial(db, { id, outcome, now: now() });
  } catch (error) {
    throw signal.aborted ? new WorkerStoppedError() : error;
  } finally {
    eutils.close();
  }
}

async function ask(eutils: Eutils, query: string): Promise<TrialOutcome> {
  try {
    const { count, queryTranslation, objections, warnings, first } = await checkSearch(
      eutils,
      query,
      {
        titlesShown,
      },
    );
    const translation = queryTranslation;
    return { count, translation, objections: [...objections, ...warnings], titles: first };
  } catch (error) {
    if (!(error instanceof EutilsError)) throw error;
    return { problem: sayToAsker(error.message) };
  }
}
