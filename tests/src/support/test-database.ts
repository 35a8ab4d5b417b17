import type { DatabasePlace, Db } from '@touchstone/db';
import { inject } from 'vitest';
import { openFromEmbeddedTemplate } from './embedded-template.ts';
import { openFromNativeTemplate } from './native-template.ts';

/** Where the template stands that every test's database is copied from. */
type Template =
  | { kind: 'embedded'; file: string }
  | { kind: 'native'; server: string; name: string };

declare module 'vitest' {
  interface ProvidedContext {
    template: Template;
  }
}

export interface TestDatabase {
  db: Db;
  /** For code that connects by itself. */
  place: DatabasePlace;
  close(): Promise<void>;
}

/** A clean, migrated database of the test's own: nobody else's rows are ever in it. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const template = inject('template');
  return template.kind === 'embedded'
    ? openFromEmbeddedTemplate(template.file)
    : openFromNativeTemplate(template.server, template.name);
}
