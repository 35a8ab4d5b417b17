export type PubmedXmlProblem = 'truncated' | 'not-pubmed-xml' | 'error-answer' | 'unsafe';

/**
 * The whole document was refused; none of its records can be trusted.
 * A single unreadable record is no error: it comes back as a reject beside the others.
 */
export class PubmedXmlError extends Error {
  readonly problem: PubmedXmlProblem;
  /** Where in the document, in bytes of UTF-8. */
  readonly byteOffset: number;
  /** True where the same request may bring a good document: a cut transfer, a passing server error. */
  readonly retryable: boolean;

  constructor(input: {
    problem: PubmedXmlProblem;
    what: string;
    next: string;
    byteOffset: number;
  }) {
    super(`${input.what} (byte ${input.byteOffset}). ${input.next}`);
    this.name = 'PubmedXmlError';
    this.problem = input.problem;
    this.byteOffset = input.byteOffset;
    this.retryable = input.problem !== 'unsafe';
  }
}
