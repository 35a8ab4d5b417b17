/**
 * What every program needs that a test starts, and nothing that this shell happens to have set: where
 * programs are, and where compiled modules lie.
 */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  return NODE_COMPILE_CACHE === undefined ? { PATH } : { PATH, NODE_COMPILE_CACHE };
}
