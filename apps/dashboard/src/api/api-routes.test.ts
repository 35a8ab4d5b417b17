import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { allowedMethods, apiRoutes } from './api-routes.ts';
import { readOperations } from './read-operations.ts';
import { writeOperations } from './write-operations.ts';

const folder = join(import.meta.dirname, '../app/api/v1');

/** The addresses below /api/v1 and the methods that their files answer. */
function listRoutes(): Record<string, string[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const routes = files
    .filter((file) => file.endsWith('route.ts'))
    .map((file) => {
      const path = `/${file.replace(/\/route\.ts$/, '')}`.replaceAll(/\[(\w+)\]/g, '{$1}');
      const source = readFileSync(join(folder, file), 'utf8');
      const methods = [...source.matchAll(/^export const ([A-Z]+) =/gm)].map(
        ([, name = '']) => name,
      );
      return [path, methods] as const;
    });
  return Object.fromEntries(routes.filter(([path]) => path !== '/openapi.json'));
}

it('names every address and method that is answered, and no other', () => {
  expect(apiRoutes).toEqual(listRoutes());
});

it('describes every one of them', () => {
  const described = Object.entries({ get: readOperations, ...writeOperations }).flatMap(
    ([method, operations]) => Object.keys(operations).map((path) => `${method} ${path}`),
  );
  const answered = Object.entries(apiRoutes).flatMap(([path, methods]) =>
    methods.map((method) => `${method.toLowerCase()} ${path}`),
  );
  expect(described.sort()).toEqual(answered.sort());
});

it('allows an address its own methods alone, whatever its name is', () => {
  expect(allowedMethods('/api/v1/links/a-1/')).toEqual([
    'GET',
    'PATCH',
    'DELETE',
    'HEAD',
    'OPTIONS',
  ]);
  expect(allowedMethods('/api/v1/links/a/b')).toBeUndefined();
  expect(allowedMethods('/api/v1/openapi.json')).toEqual(['GET', 'HEAD', 'OPTIONS']);
});
