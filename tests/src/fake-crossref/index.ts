export { startFakeCrossref } from './start-fake-crossref.ts';
