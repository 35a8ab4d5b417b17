import type { z } from 'zod';

/** What is wrong with each field, in words; an error of the whole is named "query". */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) errors[key] = 'There is no such parameter';
    } else errors[String(issue.path[0] ?? 'query')] ??= inWords(issue);
  }
  return errors;
}

function inWords(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_value') return issue.message;
  return `expected ${issue.values.map(String).join(', ')}`;
}
