import { type Command, Option } from 'commander';
import { readShare, readWhole } from './read-number.ts';

/** What may be set of a topic beside its slug. */
export interface TopicSettings {
  title?: string;
  query?: string;
  schedule?: string;
  timeZone?: string;
  fullEveryDays?: number;
  overlapDays?: number;
  collapseBelow?: number;
}

/** Gives a command the options of a topic's schedule and of its runs. */
export function addSettings(command: Command): Command {
  return command
    .option('--schedule <cron>', "when it is ingested: '0 3 * * *' is every day at 03:00")
    .option('--time-zone <name>', 'of that time, as IANA names it: Europe/Berlin')
    .addOption(
      new Option('--full-every-days <days>', 'how often a full run reconciles').argParser(
        readWhole(1),
      ),
    )
    .addOption(
      new Option('--overlap-days <days>', 'how far a run reaches back before the last').argParser(
        readWhole(0),
      ),
    )
    .addOption(
      new Option(
        '--collapse-below <share>',
        "stops below this share of the last run's count",
      ).argParser(readShare),
    );
}
