import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const manifestFile = join(
  import.meta.dirname,
  '../../../apps/dashboard/.next/app-path-routes-manifest.json',
);

/** Every page of the built dashboard, as its own manifest lists them: `/claims/[id]/link`. */
export function listRoutes(): string[] {
  const routes = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(manifestFile, 'utf8')));
  return Object.entries(routes).flatMap(([file, route]) =>
    file.endsWith('/page') && !route.startsWith('/_') ? [route] : [],
  );
}
