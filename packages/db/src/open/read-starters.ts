import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  findStarterProblems,
  type StarterClaim,
  type StarterDocument,
  type StarterEvidence,
  starterClaimSchema,
  starterDocumentSchema,
  starterEvidenceSchema,
} from '@touchstone/evidence';
import { z } from 'zod';
import { prismaFolder } from './read-migrations.ts';
import { StarterError } from './starter-error.ts';

/** A document with everything that `prisma/starter/<slug>/` says of it, checked. */
export interface Starter {
  document: StarterDocument;
  text: string;
  claims: StarterClaim[];
  evidence: StarterEvidence;
}

/** @throws StarterError naming the file and every problem in it. */
export async function readStarters(folder = join(prismaFolder, 'starter')): Promise<Starter[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(names.sort().map((name) => readStarter(join(folder, name))));
}

async function readStarter(folder: string): Promise<Starter> {
  const starter = {
    document: await readJson(join(folder, 'document.json'), starterDocumentSchema),
    text: await readFile(join(folder, 'text.md'), 'utf8'),
    claims: await readJson(join(folder, 'claims.json'), z.array(starterClaimSchema)),
    evidence: await readJson(join(folder, 'evidence.json'), starterEvidenceSchema),
  };
  const problems = findStarterProblems(starter);
  if (problems.length > 0) throw new StarterError(folder, problems);
  return starter;
}

async function readJson<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const result = schema.safeParse(await parseJson(file));
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new StarterError(file, problems);
}

async function parseJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new StarterError(file, [error instanceof Error ? error.message : String(error)]);
  }
}
