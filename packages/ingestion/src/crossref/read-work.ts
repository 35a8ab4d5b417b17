import type { Notice } from '@touchstone/evidence';
import { z } from 'zod';
import { CrossrefError } from './crossref-error.ts';
import { readUpdates, type Update, updateSchema } from './read-updates.ts';

/** Some servers leave `updated-by` out, some send null where there is nothing. */
const workSchema = z.object({
  message: z.object({
    DOI: z.string().min(1),
    'updated-by': z.array(updateSchema).nullish(),
  }),
});

export type Work = { known: true; notices: Notice[] } | { known: false };

/**
 * What the body of a good answer says of a DOI's standing. An answer about another DOI says nothing
 * of this one, though Crossref sends one where a DOI is an alias. @throws CrossrefError
 */
export function readWork(body: string, doi: string): Work {
  const { message } = parse(body, doi);
  if (message.DOI.toLowerCase() !== doi.toLowerCase()) return { known: false };
  const updates: Update[] = message['updated-by'] ?? [];
  return { known: true, notices: readUpdates(updates) };
}

function parse(body: string, doi: string): z.output<typeof workSchema> {
  try {
    return workSchema.parse(JSON.parse(body));
  } catch {
    // A page of a proxy, half an answer, a changed format: not a word of it can be relied on.
    throw new CrossrefError(`Crossref's answer about ${doi} is not what its API sends.`, {
      retryable: true,
    });
  }
}
