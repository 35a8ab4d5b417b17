import { Command } from 'commander';

export interface WorkerArguments {
  json: boolean;
}

/** Throws commander's CommanderError for wrong arguments and for --help, once its text is out. */
export function readWorkerArguments(argv: readonly string[]): WorkerArguments {
  const command = new Command('npm run worker --')
    .description('Ingests every topic when its schedule says so, until it is told to stop.')
    .option('--json', 'logs as JSON on standard error')
    .addHelpText('after', help)
    .allowExcessArguments(false)
    .exitOverride();
  const { json } = command.parse(argv, { from: 'user' }).opts<{ json?: boolean }>();
  return { json: json ?? false };
}

const help = `
Run as many as you like, on one machine or on several with one DATABASE_URL: they share the work and
NCBI's limit, and no topic is ingested twice at once. What came due while none ran is made up for
once. SIGTERM ends it within 10 seconds; whatever it was doing is gone on with.

Environment, all optional: NCBI_API_KEY, NCBI_EMAIL, NCBI_TOOL, NCBI_ADDRESS, EUTILS_BASE_URL,
HTTPS_PROXY, DATA_DIR, DATABASE_URL; .env.example has them all.`;
