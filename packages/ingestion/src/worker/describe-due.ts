import { listTopicStates } from '@touchstone/db';
import type { OpenDatabase } from '@touchstone/db/open';

/** Says that the worker waits, and for what. */
export function describeDue(say: (line: string) => void): (opened: OpenDatabase) => void {
  return async ({ db }) => {
    const topics = await listTopicStates(db).catch(() => []);
    const due = topics.flatMap(({ slug, nextDue }) => (nextDue ? [{ slug, nextDue }] : []));
    due.sort((one, other) => one.nextDue.localeCompare(other.nextDue));
    const [next] = due;
    const what = next ? `Next due: ${next.slug} at ${next.nextDue}.` : 'No topic has a due time.';
    say(`The worker (process ${process.pid}) is at work. ${what}`);
  };
}
