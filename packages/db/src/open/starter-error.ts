/** A file of the starter evidence says something that cannot be; nothing of it was loaded. */
export class StarterError extends Error {
  override name = 'StarterError';

  constructor(file: string, problems: readonly string[]) {
    super(`${file} cannot be loaded:\n- ${problems.join('\n- ')}\nMend the file and start again.`);
  }
}
