import type { TestProject } from 'vitest/node';
import { writeEmbeddedTemplate } from './embedded-template.ts';

/** Before the tests on the embedded database: the migrated template that each one copies. */
export async function setup(project: TestProject) {
  const { file, remove } = await writeEmbeddedTemplate();
  project.provide('template', { kind: 'embedded', file });
  return remove;
}
