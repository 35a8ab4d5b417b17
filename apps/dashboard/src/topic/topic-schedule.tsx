import { nextDue, type TopicState } from '@touchstone/evidence';
import { cronInWords } from '../words/cron-in-words.ts';
import { formatInZone } from '../words/dates.ts';
import { capitalise } from '../words/plural.ts';

/** "Every day at 03:00 (Europe/Berlin). Next: Mon 24 Nov, 03:00 · …"; what a schedule comes to. */
export function TopicSchedule({ topic, now }: { topic: TopicState; now: Date }) {
  if (!topic.enabled) return 'The schedule is off: it runs by hand only.';
  const words = cronInWords(topic.schedule);
  return (
    <>
      {words ? capitalise(words) : <code>{topic.schedule}</code>} ({topic.timeZone}). Next:{' '}
      {nextDues(topic, now)
        .map((due) => formatInZone(due, topic.timeZone))
        .join(' · ')}
    </>
  );
}

function nextDues(topic: TopicState, now: Date): Date[] {
  const dues: Date[] = [];
  for (let due = nextDue(topic, now); due && dues.length < 3; due = nextDue(topic, due)) {
    dues.push(due);
  }
  return dues;
}
