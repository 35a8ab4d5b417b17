import { Prisma } from './generated/client.ts';

/** The year of publication, 0 where it is unknown; indexed as it stands here. */
export const yearKey = Prisma.sql`coalesce(published_year, 0)`;
