/** How the server tells the error page in the browser that the database is gone. */
export const databaseGoneDigest = 'DATABASE_GONE';
