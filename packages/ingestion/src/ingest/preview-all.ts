import type { Db } from '@touchstone/db';
import { openEutils } from '../eutils/open-eutils.ts';
import { chooseTopics } from './choose-topics.ts';
import type { IngestAllOptions } from './ingest-all.ts';
import { previewTopic, type TopicPreview } from './preview-topic.ts';

/** What an ingest would fetch, topic by topic; writes nothing. @throws UnknownTopicError, EutilsError */
export async function previewAll(
  db: Db,
  options: Omit<IngestAllOptions, 'pmids'>,
): Promise<TopicPreview[]> {
  const { signal, onProgress, now = () => new Date() } = options;
  const topics = await chooseTopics(db, options.topic);
  const onWait = (wait: { reason: string; waitMs: number }) =>
    onProgress?.({ step: 'wait', ...wait });
  const eutils = openEutils({ now, ...options.eutils, signal, onWait });
  const previews: TopicPreview[] = [];
  try {
    for (const topic of topics) {
      previews.push(await previewTopic(db, topic, { ...options, eutils }));
    }
    return previews;
  } finally {
    eutils.close();
  }
}
