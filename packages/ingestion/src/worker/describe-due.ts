import { listTopicStates } from '@touchstone/db';
import type { OpenDatabase } from '@touchstone/db/open';

/** Says that the worker waits, and for what. */
export function describeDue(say: (line: string) => void): (opened: OpenDatabase) => void {
  return async ({ db }) => {
    const topics = await listTopicStates(db).catch(() => []);
    const due = topics.flatMap(({ slug, nextDue }) => (nextDue ? [{ slug, nextDue }] : []));
    due.sort((one, other) => one.nextDue.localeCompare(other.nextDue));
    const next = due[0] ? `Next due: ${due[0].slug} at ${due[0].nextDue}.` : 'No topic is due.';
    say(`The worker works. ${next}`);
  };
}
