import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { cutRecords, type RawRecord } from './cut-records.ts';

/**
 * Every record in the .xml and .xml.gz files below a folder, in the order of the files' paths, so
 * that a later file wins as it does among PubMed's update files.
 */
export async function loadRecordsFrom(dir: string): Promise<readonly RawRecord[]> {
  const names = await readdir(dir, { recursive: true });
  const records: RawRecord[] = [];
  for (const name of names.filter((one) => /\.xml(\.gz)?$/.test(one)).sort()) {
    records.push(...cutRecords(await readXml(path.join(dir, name))));
  }
  return records;
}

async function readXml(file: string): Promise<string> {
  const bytes = await readFile(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
