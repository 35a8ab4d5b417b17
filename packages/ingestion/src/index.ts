export { checkStanding, type StandingChecked } from './crossref/check-standing.ts';
export type { CrossrefSettings } from './crossref/crossref-settings.ts';
export { type Crossref, openCrossref } from './crossref/open-crossref.ts';
export { type Environment, readEnvironment } from './environment.ts';
export { checkSearch, type SearchCheck } from './eutils/check-search.ts';
export { type Clock, systemClock } from './eutils/clock.ts';
export { EutilsError, type Remedy } from './eutils/eutils-error.ts';
export { type Eutils, type EutilsSettings, openEutils } from './eutils/open-eutils.ts';
export type { RateLimit } from './eutils/rate-limit.ts';
export { shareRateLimit } from './eutils/share-rate-limit.ts';
export { UnreachableError } from './eutils/unreachable-error.ts';
export { FilesError } from './files/files-error.ts';
export { type IngestFilesOptions, ingestFiles } from './files/ingest-files.ts';
export { type IngestAllOptions, ingestAll } from './ingest/ingest-all.ts';
export type { IngestOptions } from './ingest/ingest-options.ts';
export { ingestPmids } from './ingest/ingest-pmids.ts';
export { ingestTopic } from './ingest/ingest-topic.ts';
export { previewAll } from './ingest/preview-all.ts';
export { previewTopic, type TopicPreview } from './ingest/preview-topic.ts';
export type { Counts, Progress } from './ingest/progress.ts';
export { UnknownTopicError } from './ingest/unknown-topic-error.ts';
export { UnusableWindowError } from './ingest/unusable-window-error.ts';
export type { Delivery } from './notify/deliver-channel.ts';
export { type DeliverOptions, deliverEvents } from './notify/deliver-events.ts';
export { type NotifySettings, notifySettings } from './notify/notify-settings.ts';
export {
  createParsePool,
  type ParsedArticles,
  type ParseReject,
  PubmedXmlError,
  type PubmedXmlProblem,
  parseArticles,
} from './parse/index.ts';
export { startWorker, type Worker, type WorkerSettings } from './worker/start-worker.ts';
