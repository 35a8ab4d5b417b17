/** SQLSTATE classes that blame the data sent, not the connection or the statement's timing. */
const dataErrorClasses = ['22', '54'];

/** Whether the database refused a value: invalid text, too long to index, out of range. */
export function isDataError(error: unknown): error is Error {
  return error instanceof Error && dataErrorClasses.includes(sqlState(error)?.slice(0, 2) ?? '');
}

/** The five characters of PostgreSQL's SQLSTATE behind one of Prisma's errors, where there are any. */
function sqlState(error: unknown): string | undefined {
  for (const layer of layers(error)) {
    for (const key of ['originalCode', 'code']) {
      const value = key in layer ? Reflect.get(layer, key) : undefined;
      if (typeof value === 'string' && /^[0-9A-Z]{5}$/.test(value) && !value.startsWith('P')) {
        return value;
      }
    }
  }
  return undefined;
}

/** An error, its causes, and what Prisma's driver adapter hangs on them. */
function* layers(error: unknown, depth = 0): Generator<object> {
  if (typeof error !== 'object' || error === null || depth > 5) return;
  yield error;
  for (const key of ['meta', 'driverAdapterError', 'cause']) {
    if (key in error) yield* layers(Reflect.get(error, key), depth + 1);
  }
}
