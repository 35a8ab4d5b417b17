/** A file cannot be trusted, and nothing of it was believed. */
export class DamagedFileError extends Error {
  override name = 'DamagedFileError';
}
