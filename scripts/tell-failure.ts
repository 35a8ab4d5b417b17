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
  if (!('code' in error && 'syscall' in error)) return error.message;
  return (
    `The database server cannot be reached (${error.message}). Check that it runs and that ` +
    'DATABASE_URL (or --to) names it, then try again.'
  );
}
