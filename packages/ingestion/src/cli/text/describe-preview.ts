import type { TopicPreview } from '../../ingest/preview-topic.ts';
import { alignColumns } from './align-columns.ts';
import { count } from './say-when.ts';

/** What a run would fetch, and what would stop it. */
export function describePreview(preview: TopicPreview): string[] {
  const { topic, found, wanted, unknown, linked, objections, warnings } = preview;
  const rows = [
    ...resumption(preview),
    ['run', run(preview)],
    ['search', `counts ${count(preview.searchCount, 'record')} in all`],
    ...(objections.length > 0 ? [] : [['finds', count(found, 'record')]]),
    ['fetches', `${count(wanted, 'record')}: ${unknown} new, ${wanted - unknown} here already`],
    ['linked', `${count(linked, 'report')} that claims rest on, fetched in any case`],
    ...(preview.queryTranslation ? [['read as', preview.queryTranslation]] : []),
    ...warnings.map((warning) => ['remark', warning]),
    ...objections.map((objection) => ['OBJECTION', objection]),
  ];
  const stops = `It would stop: mend the search, or accept it after a run: npm run ingest -- topics accept ${topic}`;
  return [
    `${topic}: would be ingested so; nothing was changed`,
    ...alignColumns(rows).map((line) => `  ${line}`),
    ...(objections.length > 0 ? [`  ${stops}`] : []),
  ];
}

function resumption({ resumes }: TopicPreview): string[][] {
  if (!resumes) return [];
  const begun = resumes.startedAt.slice(0, 16).replace('T', ' ');
  return [
    ['goes on', `with the run of ${begun} UTC, which lacks ${count(resumes.left, 'record')}`],
  ];
}

function run({ kind, windowFrom, windowTo }: TopicPreview): string {
  if (kind === 'full') return 'full: the whole search';
  return `incremental: entered or revised from ${windowFrom} to ${windowTo}`;
}
