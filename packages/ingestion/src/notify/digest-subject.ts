import { type EventView, type Standing, standingSchema } from '@touchstone/evidence';
import { z } from 'zod';

/** What a mail tells, the gravest first, and of which topic: "1 retraction, 2 new studies: Feet". */
export function digestSubject(
  events: readonly EventView[],
  topicTitles: ReadonlyMap<string, string>,
): string {
  const things = [...order, 'task', 'new'].flatMap((thing) => {
    const count = events.filter((event) => thingOf(event) === thing).length;
    return count > 0 ? [inWords(thing, count)] : [];
  });
  const topics = [...new Set(events.flatMap(({ topic }) => topic ?? []))];
  const [first, ...others] = topics.map((topic) => topicTitles.get(topic) ?? topic);
  if (first === undefined) return things.join(', ');
  const more = others.length > 0 ? ` and ${inWords('topic', others.length)}` : '';
  return `${things.join(', ')}: ${first}${more}`.replace(/\s+/g, ' ');
}

/** Standings as they are told, the gravest first; `current` is what a withdrawn notice leaves. */
const order: readonly Standing[] = [
  'retracted',
  'partially-retracted',
  'concern',
  'republished',
  'reinstated',
  'corrected',
  'current',
];

const names: Record<string, readonly [one: string, many: string]> = {
  retracted: ['retraction', 'retractions'],
  'partially-retracted': ['partial retraction', 'partial retractions'],
  concern: ['expression of concern', 'expressions of concern'],
  republished: ['republication', 'republications'],
  reinstated: ['reinstatement', 'reinstatements'],
  corrected: ['correction', 'corrections'],
  current: ['change of standing', 'changes of standing'],
  task: ['task to decide', 'tasks to decide'],
  new: ['new study', 'new studies'],
  topic: ['other topic', 'other topics'],
};

const standingData = z.object({ after: standingSchema });

function thingOf({ kind, data }: EventView): string {
  if (kind === 'report-new') return 'new';
  if (kind === 'task-opened') return 'task';
  return standingData.safeParse(data).data?.after ?? 'current';
}

function inWords(thing: string, count: number): string {
  const [one, many] = names[thing] ?? [thing, thing];
  return `${count} ${count === 1 ? one : many}`;
}
