export type WhyNotAdmitted = 'nobody' | 'unknown-token';

/** Somebody asked for what they may not read; `answer` says so in problem details. */
export class NotAdmittedError extends Error {
  override name = 'NotAdmittedError';
  readonly why: WhyNotAdmitted;

  constructor(why: WhyNotAdmitted) {
    super('Nobody is signed in, or by a token that is not taken. Sign in, or send a valid token.');
    this.why = why;
  }
}
