interface DeliveryErrorOptions {
  /** Whether the same thing sent again in some seconds may be accepted. */
  retryable: boolean;
  /** How long the receiver asks to be left alone. */
  retryAfterMs?: number | undefined;
  /** Whether it is what was sent that is not taken, so that something else might be. */
  refusesContent?: boolean;
  cause?: unknown;
}

/** A channel did not accept what it was to carry. The message holds no address with a secret in it. */
export class DeliveryError extends Error {
  override name = 'DeliveryError';
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;
  readonly refusesContent: boolean;

  constructor(
    message: string,
    { retryable, retryAfterMs, refusesContent = false, cause }: DeliveryErrorOptions,
  ) {
    super(message, { cause });
    this.retryable = retryable;
    this.retryAfterMs = retryAfterMs;
    this.refusesContent = refusesContent;
  }
}
