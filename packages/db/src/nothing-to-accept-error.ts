/** No run of the topic has stopped for its search, or the search was changed since. */
export class NothingToAcceptError extends Error {
  override name = 'NothingToAcceptError';

  constructor(topic: string) {
    super(
      `No run of the topic "${topic}" waits for its search to be accepted. See what PubMed makes of it with: npm run ingest -- topics check ${topic}`,
    );
  }
}
