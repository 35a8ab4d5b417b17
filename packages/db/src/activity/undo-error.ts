/** What was done cannot be taken back; nothing was changed. */
export class UndoError extends Error {
  override name = 'UndoError';
}
