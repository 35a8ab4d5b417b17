import { cutRecords, type RawRecord } from './cut-records.ts';

export type RecordStore = ReturnType<typeof createRecordStore>;

/** The raw records by PMID and version. A later record of the same version replaces the earlier. */
export function createRecordStore() {
  const byPmid = new Map<string, Map<number, RawRecord>>();

  function put(record: RawRecord) {
    const versions = byPmid.get(record.pmid) ?? new Map<number, RawRecord>();
    byPmid.set(record.pmid, versions.set(record.version, record));
  }

  return {
    add(given: string | readonly (string | RawRecord)[]): readonly string[] {
      const parts = typeof given === 'string' ? [given] : given;
      const records = parts.flatMap((part) => (typeof part === 'string' ? cutRecords(part) : part));
      records.forEach(put);
      return [...new Set(records.map((record) => record.pmid))];
    },
    /** Makes this the only version; the XML may name another PMID, as a mix-up would. */
    set(pmid: string, xml: string) {
      const cut = cutRecords(xml)[0];
      byPmid.delete(pmid);
      put({ version: 1, kind: 'article', ...cut, pmid, xml: cut?.xml ?? xml });
    },
    remove: (pmid: string): boolean => byPmid.delete(pmid),
    pmids: (): readonly string[] => [...byPmid.keys()],
    get size() {
      return byPmid.size;
    },
    /** The versions of a PMID, newest first; `31383287.1` asks for one of them. */
    versions(id: string): readonly RawRecord[] {
      const [pmid = '', version] = id.split('.');
      const all = [...(byPmid.get(pmid)?.values() ?? [])].sort((a, b) => b.version - a.version);
      return version === undefined ? all : all.filter((one) => one.version === Number(version));
    },
    latest(id: string): RawRecord | undefined {
      return this.versions(id)[0];
    },
  };
}
