/** Crossref gave no usable answer. The message says what happened and holds no address of a proxy. */
export class CrossrefError extends Error {
  override name = 'CrossrefError';
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  /** How long Crossref asked to wait. */
  readonly retryAfterMs: number | undefined;
  /** Whether the connection itself failed, so that no other question will fare better. */
  readonly unreachable: boolean;

  constructor(message: string, about: About) {
    super(message);
    this.retryable = about.retryable;
    this.retryAfterMs = about.retryAfterMs;
    this.unreachable = about.unreachable ?? false;
  }
}

interface About {
  retryable: boolean;
  retryAfterMs?: number | undefined;
  unreachable?: boolean;
}
