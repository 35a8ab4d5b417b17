/** An environment variable has a value that cannot be used. Values are not repeated: some are secret. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';

  constructor(issues: readonly { path: PropertyKey[]; message: string }[]) {
    const lines = issues.map(({ path, message }) => `${path.map(String).join('.')} ${message}`);
    super(`${lines.join('. ')}. Correct it, or remove it from the environment.`);
  }
}
