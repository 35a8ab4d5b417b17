/** A page's cursor that this list did not hand out. */
export class InvalidCursorError extends Error {
  override name = 'InvalidCursorError';

  constructor() {
    super('This cursor belongs to no page of this list. Start again from its first page.');
  }
}
