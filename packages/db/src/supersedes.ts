/** One state of a PMID's record: which version it is, and where it came from. */
export interface RecordState {
  version: number;
  /** Rank of the baseline or update file that it came from; absent from the E-utilities. */
  fileRank?: number | undefined;
  /** ISO date of NLM's last revision. */
  revisedDate?: string | undefined;
}

/**
 * Whether a record takes the place of the stored one, in whatever order the two arrive: the higher
 * version does, else the later file, else the later revision. The E-utilities send what PubMed holds
 * at this moment, so that a file is believed against them only where its record was revised later.
 */
export function supersedes(incoming: RecordState, stored: RecordState): boolean {
  if (incoming.version !== stored.version) return incoming.version > stored.version;
  if (incoming.fileRank === undefined) return true;
  if (stored.fileRank !== undefined) return incoming.fileRank >= stored.fileRank;
  // ISO dates are in order as text is; a date that is absent is later than none.
  return (incoming.revisedDate ?? '') > (stored.revisedDate ?? '9');
}

/** No file ranks higher, and a record of the E-utilities ranks below every file's. */
const ranks = 1_000_000;

/** PubMed knows of a handful; what is beyond this must not burst the column. */
const mostVersions = 2_000;

/** Version and file as one number: of two records, the later one's abstract is lent to a third. */
export function lenderOf({ version, fileRank = 0 }: RecordState): number {
  return Math.min(version, mostVersions) * ranks + fileRank;
}
