import { defineConfig } from 'prisma/config';

/** No datasource URL here: `prisma generate` must work where no database is configured. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
});
