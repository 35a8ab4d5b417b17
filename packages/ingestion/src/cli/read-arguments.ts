import { type Pmid, pmidSchema } from '@touchstone/evidence';
import { Command, InvalidArgumentError, Option } from 'commander';

export interface Arguments {
  topic?: string;
  pmids?: Pmid[];
  json: boolean;
}

/** Throws commander's CommanderError for wrong arguments and for --help, once its text is out. */
export function readArguments(argv: readonly string[]): Arguments {
  const command = new Command('npm run ingest --')
    .description('Pulls the PubMed records of every topic into the database.')
    .addOption(new Option('--topic <slug>', 'only this topic').conflicts('pmid'))
    .addOption(new Option('--pmid <list>', 'only these records: 1,2,3').argParser(readPmids))
    .option(
      '--json',
      'logs as JSON on standard error, one summary object as the last line of output',
    )
    .addHelpText('after', help)
    .allowExcessArguments(false)
    .exitOverride();
  const { topic, pmid, json } = command.parse(argv, { from: 'user' }).opts<Options>();
  return { topic, pmids: pmid, json: json ?? false };
}

interface Options {
  topic?: string;
  pmid?: Pmid[];
  json?: boolean;
}

function readPmids(list: string): Pmid[] {
  const pmids = list.split(/[\s,;]+/).filter((pmid) => pmid !== '');
  const wrong = pmids.filter((pmid) => !pmidSchema.safeParse(pmid).success);
  if (wrong.length > 0) {
    throw new InvalidArgumentError(`Not a PMID: ${wrong.join(', ')}. A PMID has 1 to 9 digits.`);
  }
  if (pmids.length === 0) throw new InvalidArgumentError('Name at least one PMID: --pmid 1,2,3');
  return [...new Set(pmids)];
}

const help = `
It works beside a running "npm start" and alone. It may be stopped at any time and run again; only
what changed at PubMed is changed here. The exit code is 0 only if every run succeeded.

Environment, all optional: NCBI_API_KEY, NCBI_EMAIL, NCBI_TOOL, EUTILS_BASE_URL, HTTPS_PROXY,
DATA_DIR, DATABASE_URL.

Examples:
  npm run ingest
  npm run ingest -- --topic acupuncture-low-back-pain
  npm run ingest -- --pmid 22965186,29723891 --json`;
