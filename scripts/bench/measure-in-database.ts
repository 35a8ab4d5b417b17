import { z } from 'zod';
import { makeDatabase } from './bench-database.ts';
import { runChild } from './run-child.ts';

interface Measured<Result> {
  program: string;
  /** What the program measures one after the other. */
  sizes: readonly number[];
  /** Without one, the embedded database. */
  server: string | undefined;
  /** Of each line that the program writes. */
  schema: z.ZodType<Result>;
}

/** Runs a measuring program on a database of its own, which is dropped after it. */
export async function measureInDatabase<Result>(about: Measured<Result>): Promise<Result[]> {
  const { program, sizes, server, schema } = about;
  const database = await makeDatabase(server);
  const lines = await runChild(program, { args: sizes.map(String), place: database.place });
  await database.drop();
  return z.array(schema).parse(lines);
}
