import { type Db, startRun } from '@touchstone/db';
import type { Role } from '@touchstone/evidence';
import { stageTask } from './stage-stones.ts';

interface KnownPage {
  /** An address of it. */
  path: string;
  /** Who may make the changes that it is for; absent where it is there to be read. */
  least?: Role;
}

/** Every page by its route, each at an address where something stands. */
export async function knownPages(db: Db): Promise<Record<string, KnownPage>> {
  const task = await stageTask(db);
  const { claimId, linkIds } = await db.reviewTask.findUniqueOrThrow({ where: { id: task } });
  const { documentSlug } = await db.claim.findUniqueOrThrow({ where: { id: claimId } });
  const { id: run } = await startRun(db, { startedAt: new Date() });
  const document = `/documents/${documentSlug}`;
  const link = `/links/${linkIds[0]}`;
  return {
    '/': { path: '/' },
    '/account': { path: '/account', least: 'reader' },
    '/activity': { path: '/activity' },
    '/claims/[id]': { path: `/claims/${claimId}` },
    '/claims/[id]/link': { path: `/claims/${claimId}/link`, least: 'editor' },
    '/documents/[slug]': { path: document },
    '/documents/[slug]/edit': { path: `${document}/edit`, least: 'editor' },
    '/documents/[slug]/settings': { path: `${document}/settings`, least: 'editor' },
    '/documents/[slug]/tray': { path: `${document}/tray`, least: 'editor' },
    '/documents/[slug]/versions': { path: `${document}/versions` },
    '/documents/new': { path: '/documents/new', least: 'editor' },
    '/import': { path: '/import', least: 'editor' },
    '/links/[id]': { path: link },
    '/links/[id]/edit': { path: `${link}/edit`, least: 'editor' },
    '/people': { path: '/people', least: 'admin' },
    '/queue': { path: '/queue' },
    '/reports': { path: '/reports' },
    '/reports/[pmid]': { path: '/reports/90000001' },
    '/reports/[pmid]/link': { path: '/reports/90000001/link', least: 'editor' },
    '/runs': { path: '/runs' },
    '/runs/[id]': { path: `/runs/${run}` },
    '/sources/new': { path: '/sources/new', least: 'editor' },
    '/tasks': { path: '/tasks' },
    '/tasks/[id]': { path: `/tasks/${task}` },
    '/topics/new': { path: '/topics/new', least: 'editor' },
  };
}
