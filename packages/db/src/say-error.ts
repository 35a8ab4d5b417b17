/**
 * What an error says, for people. Prisma's begin with the line of our source that asked, and some
 * around it; only the last one tells what the database said.
 */
export function sayError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!error.name.startsWith('PrismaClient')) return error.message;
  return error.message.trim().split('\n').at(-1) ?? error.message;
}
