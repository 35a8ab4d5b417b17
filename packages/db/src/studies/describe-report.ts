import { type Actor, type Design, isSynthesis } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import { checkStorable } from '../check-storable.ts';
import { ConflictError } from '../conflict-error.ts';
import type { Db } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { lockPmids } from '../lock-pmids.ts';
import { NotThereError } from '../not-there-error.ts';
import { stateSelect, writeReport } from './report-state.ts';

export interface DescribeReport {
  pmid: string;
  expected: number;
  design?: Design | undefined;
  participants?: number | 'unknown' | undefined;
  /** Where the number comes from; the empty string takes the note away. */
  participantsNote?: string | undefined;
  by: Actor;
  now?: Date;
}

/**
 * Sets a study's design and participants as an editor reads them; what is not named stays. No ingest
 * takes them back. @throws AccessError, NotThereError, ConflictError, InputError
 */
export async function describeReport(
  db: Db,
  { pmid, expected, by, now = new Date(), ...given }: DescribeReport,
): Promise<{ revision: number; batch: string }> {
  requirePermission(by, 'edit-reports');
  const data = toColumns(given);
  return db.$transaction(async (transaction) => {
    await lockPmids(transaction, [pmid]);
    const report = await transaction.report.findUnique({ where: { pmid }, select: stateSelect });
    if (!report) throw new NotThereError('report', pmid);
    const { revision } = report;
    if (revision !== expected) {
      throw new ConflictError({ type: 'report', id: pmid, revision, expected });
    }
    const change = await writeReport(transaction, report, { action: 'describe', data });
    const batch = await logActivity(transaction, [change], { by, now });
    return { revision: revision + 1, batch };
  });
}

function toColumns({
  design,
  participants,
  participantsNote,
}: Pick<DescribeReport, 'design' | 'participants' | 'participantsNote'>) {
  if (typeof participants === 'number' && !(Number.isInteger(participants) && participants > 0)) {
    throw new InputError({ participants: 'Give a whole number above 0, or leave it unknown.' });
  }
  const note = participantsNote?.trim();
  checkStorable({ participantsNote });
  if (note !== undefined && note.length > 1000) {
    throw new InputError({ participantsNote: 'Say it in 1000 characters.' });
  }
  return {
    ...(design && { design, designSource: 'editor', synthesis: isSynthesis(design) }),
    ...(participants !== undefined && {
      participants: participants === 'unknown' ? null : participants,
    }),
    ...(note !== undefined && { participantsNote: note === '' ? null : note }),
  };
}
