import { z } from 'zod';

/** What a run over files lets through; everything where neither is given. */
export const fileFilterSchema = z.object({
  /** Slug: only the PMIDs that this topic's search has returned, and those that claims rest on. */
  topic: z.string().optional(),
  /** Only records that have one of these phrases in title, abstract, keywords or MeSH headings. */
  words: z.array(z.string()).optional(),
});

export type FileFilter = z.infer<typeof fileFilterSchema>;

export function isSameFilter(one: FileFilter, other: FileFilter): boolean {
  return nameOf(one) === nameOf(other);
}

function nameOf({ topic, words = [] }: FileFilter): string {
  return JSON.stringify([topic, [...words].sort()]);
}
