import type { TestProject } from 'vitest/node';
import { writeNativeTemplate } from './native-template.ts';

/** Before the tests on a PostgreSQL server: the migrated template that each one copies. */
export async function setup(project: TestProject) {
  const server = process.env.TEST_DATABASE_URL ?? '';
  const { name, remove } = await writeNativeTemplate(server);
  project.provide('template', { kind: 'native', server, name });
  return remove;
}
