import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fictionalArticle, loadRecordsFrom, type RawRecord } from '@touchstone/tests/fake-eutils';

/** PMIDs from here on are given to no real record. */
const firstPmid = 500_000_000;
const recordsPerDocument = 200;

export interface Documents {
  folder: string;
  files: number;
  records: number;
  /** `real` where a folder of real records was named. */
  kind: 'real' | 'fictional';
  bytes: number;
}

/**
 * Writes documents of 200 records each into a temporary folder: real records over and over under
 * fresh PMIDs, or fictional ones of the same shape where there are none.
 */
export async function makeDocuments(records: number): Promise<Documents> {
  const real = await readRealRecords();
  const sources = real.length > 0 ? real : fictionalRecords();
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-bench-'));
  let bytes = 0;
  const files = Math.ceil(records / recordsPerDocument);
  for (let file = 0; file < files; file += 1) {
    const first = file * recordsPerDocument;
    const count = Math.min(recordsPerDocument, records - first);
    const xml = Array.from({ length: count }, (_, at) =>
      renumber(sources[(first + at) % sources.length] ?? '', firstPmid + first + at),
    );
    const document = `<?xml version="1.0"?>\n<PubmedArticleSet>${xml.join('\n')}</PubmedArticleSet>`;
    bytes += Buffer.byteLength(document);
    await writeFile(join(folder, `${file}.xml`), document);
  }
  return { folder, files, records, bytes, kind: real.length > 0 ? 'real' : 'fictional' };
}

async function readRealRecords(): Promise<string[]> {
  const folder = process.env.PUBMED_RECORDS_DIR;
  const records: readonly RawRecord[] = folder ? await loadRecordsFrom(folder) : [];
  return records.map(({ xml }) => xml).filter((xml) => xml.startsWith('<PubmedArticle'));
}

function fictionalRecords(): string[] {
  return Array.from({ length: 500 }, (_, at) =>
    fictionalArticle({ pmid: String(90_000_001 + at), title: `Fictional record ${at}` }),
  );
}

/** Gives a record another PMID; other records' PMIDs in its references stay. */
function renumber(xml: string, pmid: number): string {
  return xml
    .replace(/(<PMID[^>]*>)\d+(<\/PMID>)/, `$1${pmid}$2`)
    .replace(/(<ArticleId IdType="pubmed">)\d+(<\/ArticleId>)/, `$1${pmid}$2`);
}
