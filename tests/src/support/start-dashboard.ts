import { serveDashboard } from './serve-dashboard.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

export interface Dashboard extends TestDatabase {
  /** Its address, without a slash at its end. */
  url: string;
}

/** The built dashboard over a database of the test's own, with the starter evidence. */
export async function startDashboard(variables: NodeJS.ProcessEnv = {}): Promise<Dashboard> {
  const database = await openTestDatabase();
  const { url, close } = await serveDashboard(database.place, variables);
  return {
    ...database,
    url,
    async close() {
      await close();
      await database.close();
    },
  };
}
