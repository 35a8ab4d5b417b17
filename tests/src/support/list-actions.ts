import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const manifestFile = join(
  import.meta.dirname,
  '../../../apps/dashboard/.next/server/server-reference-manifest.json',
);

const manifestSchema = z.object({
  node: z.record(
    z.string(),
    z.object({
      exportedName: z.string(),
      filename: z.string().startsWith('apps/dashboard/src/'),
      workers: z.record(z.string(), z.unknown()),
    }),
  ),
});

export interface BuiltAction {
  /** By which a browser calls it. */
  id: string;
  /** Where it stands in the source: `link/exclude#exclude`. */
  name: string;
  /** The routes whose pages have it: `/claims/[id]/link`. */
  routes: readonly string[];
}

/** Every server action that the built dashboard answers to, as its own manifest lists them. */
export function listActions(): BuiltAction[] {
  const { node } = manifestSchema.parse(JSON.parse(readFileSync(manifestFile, 'utf8')));
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    id,
    name: `${filename.slice('apps/dashboard/src/'.length).replace(/\.ts$/, '')}#${exportedName}`,
    routes: Object.keys(workers).map((worker) => worker.slice('app'.length, -'/page'.length)),
  }));
}
