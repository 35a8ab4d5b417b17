import { redactKey } from '../redact-key.ts';

/** What a refused DATABASE_URL should look like; it looks like a URL with a secret and holds none. */
const example = 'postgresql://user@host/database';

/** A message without secrets, in which our own example is left to be read. */
export function redactMessage(message: string, apiKey?: string): string {
  return message
    .split(example)
    .map((part) => redactKey(part, apiKey))
    .join(example);
}
