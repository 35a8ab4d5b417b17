import { z } from 'zod';
import { readColumns } from './link-columns.ts';

/** Where a table is wrong: the row as a spreadsheet numbers it, the heading being row 1. */
const problemSchema = z.object({ column: z.string(), message: z.string() });

/** What an import makes of one row of a table of links. */
export const plannedRowSchema = z.object({
  row: z.number().int(),
  outcome: z.enum(['new', 'changed', 'same', 'refused']),
  claim: z.string(),
  pmid: z.string(),
  /** The link that the row is about; absent for a new one. */
  link: z.string().optional(),
  /** Whether it would wait for another editor. */
  waits: z.boolean(),
  changes: z.array(
    z.object({ column: z.enum(readColumns), before: z.string(), after: z.string() }),
  ),
  problems: z.array(problemSchema),
});

/** What an import of a whole table would do. It is done as a whole or not at all. */
export const importPlanSchema = z.object({
  /** Of the table and of what it would change; applying asks for the same. */
  hash: z.string(),
  counts: z.object({
    new: z.number().int(),
    changed: z.number().int(),
    same: z.number().int(),
    refused: z.number().int(),
  }),
  rows: z.array(plannedRowSchema),
  /** Columns that are there for people to read, and that an import passes over. */
  ignored: z.array(z.string()),
  /** PMIDs of refused rows whose reports are not here yet. */
  missing: z.array(z.string()),
});

export type PlannedRow = z.infer<typeof plannedRowSchema>;
export type ImportPlan = z.infer<typeof importPlanSchema>;
