import { z } from 'zod';

/**
 * What is said of a value that a schema refuses without words of its own: it stands beside the field of
 * a form, or in the API's answer. One place for all schemas, so that none is forgotten.
 */
z.config({ customError: sayIssue });

function sayIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'too_big':
      return `${sizes[issue.origin] ?? 'Give'} at most ${count(issue.maximum, issue.origin)}.`;
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) === 1)
        return 'This is empty. Write something.';
      return `${sizes[issue.origin] ?? 'Give'} at least ${count(issue.minimum, issue.origin)}.`;
    case 'invalid_type':
      if (issue.input === undefined) return 'This is missing.';
      return `Give ${types[issue.expected] ?? `a value of type ${issue.expected}`}.`;
    case 'invalid_format':
      return 'This is not written as it has to be.';
    default:
      return undefined;
  }
}

const sizes: Record<string, string> = { string: 'Say it in', array: 'Name' };

function count(limit: number | bigint, origin: string): string {
  const noun = origin === 'string' ? ' characters' : '';
  return `${limit.toLocaleString('en')}${noun}`;
}

const types: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};
