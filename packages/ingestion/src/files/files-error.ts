/** The files, or what is wanted of them, are not such that a run could begin. */
export class FilesError extends Error {
  override name = 'FilesError';
}
