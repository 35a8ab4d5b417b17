import type { Context, Result } from '../chosen.ts';
import { findReject } from './find-reject.ts';

/** The raw record, for a file or a pipe. */
export async function showReject({ db }: Context, id: string): Promise<Result> {
  const reject = await findReject(db, id);
  return { summary: { reject }, lines: [reject.xml], succeeded: true };
}
