import { loadStarter } from '@touchstone/db/open';
import type { TestProject } from 'vitest/node';
import { writeEmbeddedTemplate } from './embedded-template.ts';
import { writeNativeTemplate } from './native-template.ts';

/** Before tests with dashboards of their own: the database with the starter evidence that each copies. */
export async function setup(project: TestProject) {
  const server = process.env.TEST_DATABASE_URL;
  if (server) {
    const { name, remove } = await writeNativeTemplate(server, loadStarter);
    project.provide('template', { kind: 'native', server, name });
    return remove;
  }
  const { file, remove } = await writeEmbeddedTemplate(loadStarter);
  project.provide('template', { kind: 'embedded', file });
  return remove;
}
