/** What somebody gave cannot be taken: a sentence for each field. Nothing was changed. */
export class InputError extends Error {
  override name = 'InputError';
  readonly errors: Record<string, string>;

  constructor(errors: Record<string, string>) {
    super(Object.values(errors).join(' '));
    this.errors = errors;
  }
}
