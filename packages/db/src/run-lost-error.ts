/** Somebody else has taken a run over, or has ended it: whoever ran it may write nothing more. */
export class RunLostError extends Error {
  override name = 'RunLostError';

  constructor() {
    super(
      'Another process has taken this run over, since it showed no sign of life here. Nothing of what that process saves is lost; look at its progress with: npm run ingest -- status',
    );
  }
}
