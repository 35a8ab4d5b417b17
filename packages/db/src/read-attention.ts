import { type Attention, isContested } from '@touchstone/evidence';
import type { Db } from './connect.ts';
import { listDocuments } from './list-documents.ts';
import { toMismatch } from './mismatch-row.ts';
import { readDocument } from './read-document.ts';

/** What people should look at: contested claims, claims without evidence, mistaken identities. */
export async function readAttention(db: Db): Promise<Attention> {
  const documents = await listDocuments(db);
  const views = await Promise.all(documents.map(({ slug }) => readDocument(db, slug)));
  const claims = documents.flatMap((document, index) =>
    (views[index]?.claims ?? [])
      .filter(({ kind }) => kind !== 'advice')
      .map((claim) => ({ ...claim, document })),
  );
  const mismatches = await db.identityMismatch.findMany({ orderBy: { foundAt: 'desc' } });
  return {
    contested: claims.filter(({ evidence }) => isContested(evidence)),
    unevidenced: claims.filter(({ evidence }) =>
      [...Object.values(evidence.studies), ...Object.values(evidence.syntheses)].every((n) => !n),
    ),
    mismatches: mismatches.map(toMismatch),
  };
}
