import { channelTrouble, type Trouble } from '@touchstone/evidence';
import type { Db } from './connect.ts';
import { countUnchecked, uncheckedAfterDays } from './count-unchecked.ts';
import { listChannels } from './list-channels.ts';

/** What fails beside the topics' runs and fails none of them: channels, and Crossref. */
export async function listTroubles(
  db: Db,
  { now = new Date() }: { now?: Date } = {},
): Promise<Trouble[]> {
  const [channels, unchecked] = await Promise.all([listChannels(db), countUnchecked(db, { now })]);
  const silent = channels.flatMap((state) => {
    const message = channelTrouble(state, now);
    return message === undefined ? [] : [{ about: state.channel, message }];
  });
  return [
    ...silent,
    ...(unchecked > 0 ? [{ about: 'crossref' as const, message: say(unchecked) }] : []),
  ];
}

function say(unchecked: number): string {
  const reports = unchecked === 1 ? '1 report' : `${unchecked} reports`;
  return `Crossref has told nothing about ${reports} that claims rest on for more than ${uncheckedAfterDays} days. The warnings of the topics’ last runs say why.`;
}
