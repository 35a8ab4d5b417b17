import type { z } from 'zod';

/** The first thing that is wrong with each field of a form, as its schema says it. */
export function messagesOf(error: z.ZodError): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const { path, message } of error.issues) messages[String(path[0])] ??= message;
  return messages;
}
