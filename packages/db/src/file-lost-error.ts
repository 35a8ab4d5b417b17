/** Somebody else has taken a file over: whoever read it may write nothing more of it. */
export class FileLostError extends Error {
  override name = 'FileLostError';

  constructor() {
    super(
      'Another process has taken this file over, since it showed no sign of life here. Nothing that was saved of it is lost; look at the progress with: npm run ingest -- status',
    );
  }
}
