/** The object that somebody wants to change is not here. */
export class NotThereError extends Error {
  override name = 'NotThereError';

  constructor(what: string, id: string) {
    super(`There is no ${what} ${id}. It may have been named wrongly; look it up and try again.`);
  }
}
