/**
 * What to do about a failed request.
 * `retry`: the same request may succeed later. `retry-after`: the same, once everybody has waited.
 * `permanent`: these very records will fail again; others may not. `stop`: nothing will succeed
 * until a person changes something.
 */
export type Remedy = 'retry' | 'retry-after' | 'permanent' | 'stop';

/** A request to the E-utilities failed. The message says what to do next and holds no key. */
export class EutilsError extends Error {
  override name = 'EutilsError';
  readonly remedy: Remedy;
  /** Which rule of `answer-rules.ts`, or which failure of the connection, it is. */
  readonly rule: string;
  /** How long PubMed asked to wait. */
  readonly retryAfterMs: number | undefined;

  constructor(message: string, about: { remedy: Remedy; rule: string; retryAfterMs?: number }) {
    super(message);
    this.remedy = about.remedy;
    this.rule = about.rule;
    this.retryAfterMs = about.retryAfterMs;
  }

  get retryable(): boolean {
    return this.remedy === 'retry' || this.remedy === 'retry-after';
  }
}
