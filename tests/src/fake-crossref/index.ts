export type { FakeUpdate } from './answer-work.ts';
export type { CrossrefFault } from './crossref-faults.ts';
export { type FakeCrossref, startFakeCrossref } from './start-fake-crossref.ts';
