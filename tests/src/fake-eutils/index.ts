export type { FaultHandle, FaultKind, FaultOrder } from './faults/fault-order.ts';
export { type FictionalBook, fictionalBook } from './fictional-book.ts';
export {
  type FictionalArticle,
  type FictionalAuthor,
  fictionalArticle,
} from './fictional-record.ts';
export { fictionalTopic } from './fictional-topic.ts';
export type { LoggedRequest } from './http/request-log.ts';
export type { FakeEutilsOptions } from './options.ts';
export type { RawRecord } from './records/cut-records.ts';
export { cutRecords } from './records/cut-records.ts';
export { loadRecordsFrom } from './records/load-records.ts';
export type { Matcher } from './search/search-index.ts';
export { type FakeEutils, startFakeEutils } from './start-fake-eutils.ts';
export { starterRecords } from './starter-records.ts';
