import type { Command } from 'commander';
import type { Choose, Chosen, Context } from '../chosen.ts';
import { addJson, wantsJson } from './add-json.ts';
import { addSettings, type TopicSettings } from './add-settings.ts';
import { defineTopicSearch } from './define-topic-search.ts';

/** `topics`: the saved searches and when they run. */
export function defineTopics(program: Command, choose: Choose): void {
  const topics = program
    .command('topics')
    .description('Lists, adds, edits, checks and schedules the topics.');
  defineList(topics, choose);
  defineAdd(topics, choose);
  defineEdit(topics, choose);
  defineTopicSearch(topics, choose);
  defineSchedule(topics, choose);
  defineSwitch(topics, choose, 'enable');
  defineSwitch(topics, choose, 'disable');
}

function defineList(topics: Command, choose: Choose): void {
  const command = topics
    .command('list')
    .description('Lists them with their schedules and searches.')
    .action(() =>
      choose({
        json: wantsJson(command),
        nothing: { topics: [] },
        run: async (context) => (await import('../commands/list-topics.ts')).showTopics(context),
      }),
    );
  addJson(command);
}

export interface NewTopic extends TopicSettings {
  slug: string;
  title: string;
  query: string;
  document?: string;
}

function defineAdd(topics: Command, choose: Choose): void {
  const command = topics
    .command('add <slug>')
    .description('Adds a topic.')
    .requiredOption('--title <text>', 'what people call it')
    .requiredOption('--query <search>', "its search, in PubMed's own language; check it first")
    .option('--document <slug>', 'the document that subscribes to it')
    .addHelpText('after', addHelp)
    .action((slug: string, settings: Omit<NewTopic, 'slug'>) => {
      const { json: _, ...topic }: NewTopic & { json?: boolean } = { slug, ...settings };
      choose({
        json: wantsJson(command),
        nothing: {},
        run: async (context) => (await import('../commands/add-topic.ts')).add(context, topic),
      });
    });
  addJson(addSettings(command));
}

const addHelp = `
Example:
  npm run ingest -- topics add cupping --title Cupping --query '"cupping therapy"[tiab]' \\
    --schedule '30 4 * * 1' --time-zone Europe/Berlin`;

function defineEdit(topics: Command, choose: Choose): void {
  const command = topics
    .command('edit <slug>')
    .description('Changes what is named and leaves the rest.')
    .option('--title <text>', 'what people call it')
    .option('--query <search>', "its search, in PubMed's own language; the next run is a full one")
    .action((slug: string, settings: TopicSettings) => {
      const { json: _, ...changes }: TopicSettings & { json?: boolean } = settings;
      if (Object.keys(changes).length === 0) {
        command.error('error: name what to change, for example --title; see: topics edit --help');
      }
      choose(revision(command, slug, changes));
    });
  addJson(addSettings(command));
}

function defineSchedule(topics: Command, choose: Choose): void {
  const command = topics
    .command('schedule <slug> <cron>')
    .description("Sets when it is ingested: '0 3 * * *' is every day at 03:00.")
    .option('--time-zone <name>', 'of that time: Europe/Berlin; else it stays as it is')
    .action((slug: string, schedule: string, { timeZone }: { timeZone?: string }) =>
      choose(revision(command, slug, { schedule, timeZone })),
    );
  addJson(command);
}

function defineSwitch(topics: Command, choose: Choose, name: 'enable' | 'disable'): void {
  const enabled = name === 'enable';
  const command = topics
    .command(`${name} <slug>`)
    .description(enabled ? 'Keeps its schedule.' : 'Stops its schedule; it still runs by hand.')
    .action((slug: string) => choose(revision(command, slug, { enabled })));
  addJson(command);
}

/** All changes of a topic are one verb. */
function revision(
  command: Command,
  slug: string,
  changes: TopicSettings & { enabled?: boolean },
): Chosen {
  return {
    json: wantsJson(command),
    nothing: {},
    run: async (context: Context) =>
      (await import('../commands/revise-topic.ts')).revise(context, slug, changes),
  };
}
