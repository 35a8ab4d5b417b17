import { afterAll, beforeAll, expect, it } from 'vitest';
import { teamVariables } from '../support/stage-session.ts';
import { type Dashboard, startDashboard } from '../support/start-dashboard.ts';

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await startDashboard({ ...teamVariables, PUBLIC_READING: 'on' });
});
afterAll(() => dashboard.close());

const ask = (path: string, init: RequestInit = {}) => fetch(`${dashboard.url}${path}`, init);

it('shows everybody the texts and their evidence, and nobody a control that would be refused', async () => {
  const page = await (await ask('/documents/acupuncture-low-back-pain')).text();
  expect(page).toContain('low back pain');
  expect(page).toContain('Sign in');
  expect(await (await ask('/runs')).text()).not.toMatch(/Run now|New topic/);
  for (const path of ['/api/v1/reports', '/api/v1/events', '/feed.xml', '/claims/generally-safe']) {
    expect([path, (await ask(path)).status]).toEqual([path, 200]);
  }
});

it('takes no change of a visitor, and no token that is wrong even for reading', async () => {
  const before = await dashboard.db.activity.count();
  const body = JSON.stringify({ decision: 'reviewed', revision: 1 });
  const headers = { 'Content-Type': 'application/json' };
  const write = { method: 'POST', headers, body };
  const decisions = '/api/v1/claims/generally-safe/decisions';
  expect((await ask(decisions, write)).status).toBe(401);
  const Authorization = `Bearer ts_${'0'.repeat(32)}`;
  expect((await ask('/api/v1/reports', { headers: { Authorization } })).status).toBe(401);
  expect(await dashboard.db.activity.count()).toBe(before);
});
