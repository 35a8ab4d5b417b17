/** No topic has this slug. */
export class UnknownTopicError extends Error {
  override name = 'UnknownTopicError';

  constructor(slug: string, known: readonly string[]) {
    const cure =
      known.length === 0
        ? 'The database has no topics yet: run npm start once.'
        : `Choose one of: ${known.join(', ')}.`;
    super(`There is no topic "${slug}". ${cure}`);
  }
}
