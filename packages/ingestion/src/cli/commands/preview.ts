import { shareSettings } from '../../eutils/share-settings.ts';
import { previewAll } from '../../ingest/preview-all.ts';
import type { IngestArguments } from '../arguments/define-ingest.ts';
import type { Context, Result } from '../chosen.ts';
import { describePreview } from '../text/describe-preview.ts';
import { noTopics } from './no-topics.ts';

/** Says what an ingest would fetch; a failure where it would stop for its search. */
export async function preview(context: Context, chosen: IngestArguments): Promise<Result> {
  const { db, environment, reporter, signal, now } = context;
  const { topic, full, since, until } = chosen;
  const previews = await previewAll(db, {
    ...{ topic, full, since, until, signal, now },
    eutils: shareSettings(db, environment),
    onProgress: reporter.show,
  });
  if (previews.length === 0) throw await noTopics(db);
  return {
    summary: { previews },
    lines: previews.flatMap(describePreview),
    succeeded: previews.every(({ objections }) => objections.length === 0),
  };
}
