import { EutilsError, type Remedy } from './eutils-error.ts';

/** An answer began and did not arrive whole. */
export class BrokenAnswerError extends EutilsError {
  override name = 'BrokenAnswerError';

  constructor(what: string, about: { remedy?: Remedy; rule: string }) {
    super(`${what} If it stays so, run later: npm run ingest`, { remedy: 'retry', ...about });
  }
}
