import { countSent, type Db, listLastSent } from '@touchstone/db';
import type { Pmid } from '@touchstone/evidence';
import { fetchRecords } from '../eutils/fetch-records.ts';
import type { Eutils } from '../eutils/open-eutils.ts';

/** What is to be made of a run in which PubMed sent no record at all. */
export interface Silence {
  /** How many of the PMIDs that were asked for PubMed has sent before. */
  sentBefore: number;
  /** Whether it sends others at this moment; undefined where none was asked for. */
  sendsOthers?: boolean | undefined;
}

/** A few, since one of them may be gone as well. */
const fewWitnesses = 3;

/** Asks PubMed for some other records that it sent before: only then a silence means absence. */
export async function readSilence(
  db: Db,
  eutils: Eutils,
  asked: ReadonlySet<Pmid>,
): Promise<Silence> {
  const sentBefore = await countSent(db, [...asked]);
  // Of records that never came, nothing is concluded.
  if (sentBefore === 0) return { sentBefore };
  const witnesses = await listLastSent(db, { except: asked, limit: fewWitnesses });
  if (witnesses.length === 0) return { sentBefore };
  const { reports } = await fetchRecords(eutils, witnesses);
  return { sentBefore, sendsOthers: reports.length > 0 };
}
