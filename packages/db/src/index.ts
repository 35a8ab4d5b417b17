export { connect, type DatabasePlace, type Db, poolConfig } from './connect.ts';
export { pingDatabase } from './ping-database.ts';
