import type { Command } from 'commander';
import type { Choose } from '../chosen.ts';
import { addJson, wantsJson } from './add-json.ts';

/** What `topics` does about a search: check it at PubMed, accept what PubMed makes of it, run it. */
export function defineTopicSearch(topics: Command, choose: Choose): void {
  defineCheck(topics, choose);
  defineAccept(topics, choose);
  defineRun(topics, choose);
}

function defineCheck(topics: Command, choose: Choose): void {
  const command = topics
    .command('check [slug]')
    .description("Asks PubMed what it makes of a topic's search: translation, count, first titles.")
    .option('--query <search>', 'this search instead of that of a topic')
    .addHelpText('after', '\nThe exit code is 1 where PubMed drops or alters a part of the search.')
    .action((slug: string | undefined, { query }: { query?: string }) => {
      if ((slug === undefined) === (query === undefined)) {
        command.error(
          "error: name either a topic or a search: topics check --query 'cupping[tiab]'",
        );
      }
      choose({
        json: wantsJson(command),
        nothing: {},
        run: async (context) =>
          (await import('../commands/check-search.ts')).check(context, { slug, query }),
      });
    });
  addJson(command);
}

function defineAccept(topics: Command, choose: Choose): void {
  const command = topics
    .command('accept <slug>')
    .description('Accepts what PubMed did to the search that stopped the last run.')
    .addHelpText('after', '\nWhat is accepted is shown, and recorded with your name.')
    .action((slug: string) =>
      choose({
        json: wantsJson(command),
        nothing: {},
        run: async (context) =>
          (await import('../commands/accept-search.ts')).accept(context, slug),
      }),
    );
  addJson(command);
}

function defineRun(topics: Command, choose: Choose): void {
  const command = topics
    .command('run <slug>')
    .description('Asks a worker to ingest it now, and does not wait for it.')
    .action((slug: string) =>
      choose({
        json: wantsJson(command),
        nothing: {},
        run: async (context) => (await import('../commands/request-run.ts')).request(context, slug),
      }),
    );
  addJson(command);
}
