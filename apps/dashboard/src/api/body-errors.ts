import type { z } from 'zod';

/** What is wrong with each field of a body, named by its way ("quote.depth"); "body" is the whole. */
export function bodyErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) errors[named([...issue.path, key].join('.'))] = 'No such field';
    } else errors[issue.path.join('.') || 'body'] ??= inWords(issue);
  }
  return errors;
}

function inWords(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_value') return issue.message;
  return `expected ${issue.values.map(String).join(', ')}`;
}

/** An object cannot have a field of this name: setting it changes what the object is. */
function named(key: string): string {
  return key === '__proto__' ? '"__proto__"' : key;
}
