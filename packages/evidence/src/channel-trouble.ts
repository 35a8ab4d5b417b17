import type { ChannelState } from './channel-views.ts';

const hourMs = 60 * 60_000;

/** A receiver may be down for a night. */
const patienceMs = 24 * hourMs;

/** Where nobody has tried for so long the channel was set aside: the pause after a failure is an hour. */
const setAsideMs = 48 * hourMs;

const minute = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** Why somebody should look at a channel, as sentences; undefined where nobody need. */
export function channelTrouble(
  { channel, waiting, failures, failingSince, problem, retryAt }: ChannelState,
  now: Date,
): string | undefined {
  if (failures === 0 || failingSince === undefined || retryAt === undefined) return undefined;
  if (now.getTime() - Date.parse(failingSince) <= patienceMs) return undefined;
  if (now.getTime() - Date.parse(retryAt) > setAsideMs) return undefined;
  const tries = failures === 1 ? '1 delivery' : `${failures} deliveries`;
  const events = waiting === 1 ? ', and 1 event waits' : `, and ${waiting} events wait`;
  const since = `${minute.format(new Date(failingSince))} UTC`;
  const what = `${tries} by ${channel} failed since ${since}${waiting === 0 ? '' : events}.`;
  return problem === undefined ? what : `${what} ${problem}`;
}
