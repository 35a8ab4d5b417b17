/** Runs a command's work; a failure is told in words, without the stack, and is exit code 1. */
export async function tellFailure(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(reasonOf(error));
    process.exitCode = 1;
  }
}

/** Of a connection tried at several addresses, Node gives one error per address and no message. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  if (!('code' in error)) return error.message;
  // Of a file; where a socket was to be opened there is an address.
  if ('path' in error) return `${error.message}. Check the file and its folder, then try again.`;
  if ('syscall' in error)
    return `The database server cannot be reached (${error.message}). ${mend}`;
  // PostgreSQL's SQLSTATE: no such database; no such user, or not with this password.
  if (error.code === '3D000') return `The database does not exist on its server. ${mend}`;
  if (`${error.code}`.startsWith('28')) return `The server refuses this user or password. ${mend}`;
  return error.message;
}

const mend = 'Check the server and DATABASE_URL (or --to), then try again.';
