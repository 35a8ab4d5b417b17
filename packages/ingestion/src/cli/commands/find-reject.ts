import { type Db, findRejects } from '@touchstone/db';
import type { Reject } from '@touchstone/evidence';

/** The one reject whose id begins so. Throws where there is none or more than one. */
export async function findReject(db: Db, idBeginning: string): Promise<Reject> {
  const [one, other] = idBeginning === '' ? [] : await findRejects(db, idBeginning);
  if (!one) {
    throw new Error(
      `No reject has the id ${idBeginning || '""'}. List them: npm run ingest -- rejects list --all`,
    );
  }
  if (other) {
    throw new Error(
      `Several rejects have ids that begin with ${idBeginning}. Write more of the id.`,
    );
  }
  return one;
}
