import type { z } from 'zod';

/** What the OpenAPI document says of one way to ask one address. */
export interface Operation {
  summary: string;
  answer: z.ZodType;
  /** Of success; 200 where it is left out. */
  status?: 201 | 202;
  path?: z.ZodObject;
  query?: z.ZodObject;
  headers?: z.ZodObject;
  body?: z.ZodType;
  /** Whether the body is a table as CSV. */
  table?: boolean;
  /** Whether it answers with a file, in the format that is asked for. */
  file?: boolean;
  /** Other statuses and what they say. */
  problems?: Record<number, string>;
}

export const badInput = 'A parameter cannot be understood; errors names it';
export const notThere = 'Nothing of that name is in the database';
