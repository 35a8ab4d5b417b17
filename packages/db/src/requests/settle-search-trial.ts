import type { TrialTitle } from '@touchstone/evidence';
import type { Db } from '../connect.ts';

/** What PubMed made of a search, or why it could not be asked. */
export type TrialOutcome =
  | {
      count: number;
      translation: string | undefined;
      objections: readonly string[];
      titles: readonly TrialTitle[];
    }
  | { problem: string };

/** Writes down what came of trying a search out. */
export async function settleSearchTrial(
  db: Db,
  { id, outcome, now }: { id: string; outcome: TrialOutcome; now: Date },
): Promise<void> {
  const data =
    'problem' in outcome
      ? { status: 'failed', problem: outcome.problem }
      : {
          status: 'done',
          count: outcome.count,
          translation: outcome.translation ?? null,
          objections: [...outcome.objections],
          titles: [...outcome.titles],
        };
  await db.searchTrial.updateMany({ where: { id }, data: { ...data, finishedAt: now } });
}
