import type { Pmid } from '@touchstone/evidence';
import { type Command, Option } from 'commander';
import type { Choose } from '../chosen.ts';
import { readDay } from './read-day.ts';
import { readPmids } from './read-pmids.ts';
import { readWords } from './read-words.ts';

/** What an ingest is asked for. */
export interface IngestArguments {
  topic?: string;
  pmid?: Pmid[];
  full?: boolean;
  since?: string;
  until?: string;
  dryRun?: boolean;
  files?: string[];
  words?: string[];
  json?: boolean;
}

/** `npm run ingest` itself, without a command behind it. */
export function defineIngest(program: Command, choose: Choose): void {
  for (const option of options()) program.addOption(option);
  program
    .description('Brings the PubMed records of every enabled topic into the database.')
    .addHelpText('after', help)
    // Else a command that was mistyped would be called an argument too many.
    .allowExcessArguments(true)
    .action((chosen: IngestArguments) => {
      refuseUnknownCommand(program);
      refuseUnfitting(program, chosen);
      choose({
        json: chosen.json ?? false,
        nothing: { runs: [] },
        run: async (context) =>
          chosen.dryRun
            ? (await import('../commands/preview.ts')).preview(context, chosen)
            : (await import('../commands/ingest.ts')).ingest(context, chosen),
      });
    });
}

const options = () => [
  new Option('--topic <slug>', 'only this topic; with --files: only what its search has found'),
  new Option('--pmid <list>', 'only these records: 1,2,3')
    .argParser(readPmids)
    .conflicts(['topic', 'full', 'since', 'until', 'dryRun', 'files']),
  new Option(
    '--full',
    'the whole search, also where only what is new would be asked for; with --files: also those that were read before',
  ).conflicts(['since', 'until']),
  new Option('--since <day>', 'only what PubMed entered or revised from this day on: 2026-03-01')
    .argParser(readDay)
    .conflicts('files'),
  new Option('--until <day>', 'the last day of that; else today')
    .argParser(readDay)
    .conflicts('files'),
  new Option('--dry-run', 'ask PubMed and say what would be fetched; change nothing').conflicts(
    'files',
  ),
  new Option('--files <patterns...>', "NLM's baseline and update files: 'pubmed26n*.xml.gz'"),
  new Option(
    '--words <list>',
    'with --files: only records that hold one of these phrases',
  ).argParser(readWords),
  new Option(
    '--json',
    'logs as JSON on standard error, one summary object as the last line of output',
  ),
];

function refuseUnknownCommand(program: Command): void {
  const [unknown] = program.args;
  if (unknown === undefined) return;
  const known = program.commands.map((command) => command.name()).join(', ');
  program.error(`error: unknown command '${unknown}'. The commands are: ${known}. See: --help`);
}

function refuseUnfitting(program: Command, { since, until, words, files }: IngestArguments): void {
  if (since !== undefined && until !== undefined && since > until) {
    program.error(`error: --since ${since} lies after --until ${until}: exchange the two`);
  }
  if (words !== undefined && files === undefined) {
    program.error("error: option '--words <list>' filters files: name them with --files");
  }
}

const help = `
Without a command it ingests: the first run of a topic takes everything, later ones what was
entered or revised since the last good one, and a full run reconciles now and then. It works beside
a running "npm start" and alone. It may be stopped at any time and run again: it goes on where it
was. The exit code is 0 only if every run succeeded, 1 if one did not, and 2 for wrong arguments.

The environment variables, all optional, are in .env.example.

Examples:
  npm run ingest
  npm run ingest -- --topic acupuncture-low-back-pain --full
  npm run ingest -- --since 2026-03-01 --dry-run
  npm run ingest -- --pmid 22965186,29723891 --json
  npm run ingest -- --files '/data/updatefiles/*.xml.gz'
  npm run ingest -- --files '/data/pubmed26n*.xml.gz' --topic acupuncture-low-back-pain
  npm run --silent ingest -- status || echo 'An ingest is late.'`;
