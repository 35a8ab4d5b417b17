/** Links or claims are not any more what they were when the import was previewed; nothing was changed. */
export class ImportChangedError extends Error {
  override name = 'ImportChangedError';

  constructor() {
    super('The table, or a link in it, was changed since the preview. Look at a new one first.');
  }
}
