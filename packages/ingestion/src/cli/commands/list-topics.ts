import { listTopicStates } from '@touchstone/db';
import type { Context, Result } from '../chosen.ts';
import { alignColumns } from '../text/align-columns.ts';

/** The topics with their settings. */
export async function showTopics({ db, now }: Context): Promise<Result> {
  const states = await listTopicStates(db, { now: now() });
  const topics = states.map(({ lastRun: _, lastSuccess: __, ...topic }) => topic);
  const lines = topics.flatMap((topic) => [
    `${topic.slug}: ${topic.title}`,
    ...alignColumns([
      ['schedule', `${topic.schedule} (${topic.timeZone})${topic.enabled ? '' : ', disabled'}`],
      [
        'full run',
        `every ${topic.fullEveryDays} days; others reach back ${topic.overlapDays} more`,
      ],
      ['stops', `where the count falls below ${topic.collapseBelow} of the last`],
      ['search', topic.query],
    ]).map((line) => `  ${line}`),
  ]);
  return { summary: { topics }, lines: lines.length > 0 ? lines : [none], succeeded: true };
}

const none = 'None. Add one: npm run ingest -- topics add --help';
