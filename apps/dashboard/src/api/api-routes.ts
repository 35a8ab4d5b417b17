/**
 * Every address of the API below /api/v1, and how it may be asked. The OpenAPI document describes
 * these and no others, and the door of the dashboard refuses every other method.
 */
export const apiRoutes = {
  '/health': ['GET'],
  '/health/ingestion': ['GET'],
  '/me': ['GET'],
  '/documents': ['GET'],
  '/documents/{slug}': ['GET'],
  '/documents/{slug}/export': ['GET'],
  '/documents/{slug}/claims': ['POST'],
  '/claims/{id}': ['GET', 'PATCH', 'DELETE'],
  '/claims/{id}/export': ['GET'],
  '/claims/{id}/links': ['POST'],
  '/claims/{id}/decisions': ['POST'],
  '/claims/{id}/exclusions': ['POST'],
  '/links/{id}': ['GET', 'PATCH', 'DELETE'],
  '/links/{id}/decisions': ['POST'],
  '/import/links': ['POST'],
  '/undo': ['POST'],
  '/queue': ['GET'],
  '/activity': ['GET'],
  '/reports': ['GET'],
  '/reports/export': ['GET'],
  '/reports/{pmid}': ['GET'],
  '/requests/{pmid}': ['GET', 'PUT'],
  '/runs': ['GET'],
  '/events': ['GET'],
  '/tasks': ['GET'],
} as const;

export type ApiPath = keyof typeof apiRoutes;
type ApiMethod = (typeof apiRoutes)[ApiPath][number];

/** How an address of the API may be asked; undefined where it has no such address. */
export function allowedMethods(pathname: string): string[] | undefined {
  const route = routes.find(({ pattern }) => pattern.test(pathname));
  if (!route) return undefined;
  return [...route.methods, ...(route.methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
}

const routes = Object.entries<readonly ApiMethod[]>({
  ...apiRoutes,
  '/openapi.json': ['GET'],
}).map(([path, methods]) => ({
  methods,
  pattern: new RegExp(`^/api/v1${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}/?$`),
}));
