/** The long name of a field tag as QueryTranslation shows it; undefined for a tag PubMed ignores. */
export function fieldName(tag: string): string | undefined {
  const [name = '', modifier] = tag.trim().toLowerCase().split(':');
  const field = FIELDS[name] ?? Object.values(FIELDS).find((one) => one.toLowerCase() === name);
  if (field === undefined || modifier === undefined) return field;
  // Proximity works in titles and abstracts only; elsewhere PubMed drops it without a word.
  const allowed = modifier === 'noexp' ? /^MeSH/ : /^Title/;
  return allowed.test(field) ? `${field}:${modifier}` : field;
}

const FIELDS: Readonly<Record<string, string>> = {
  ad: 'Affiliation',
  affl: 'Affiliation',
  all: 'All Fields',
  au: 'Author',
  crdt: 'Date - Create',
  dp: 'Date - Publication',
  edat: 'Date - Entry',
  jour: 'Journal',
  la: 'Language',
  lang: 'Language',
  lr: 'Date - Modification',
  majr: 'MeSH Major Topic',
  mdat: 'Date - Modification',
  mesh: 'MeSH Terms',
  mh: 'MeSH Terms',
  mhda: 'Date - MeSH',
  nm: 'Supplementary Concept',
  ot: 'Other Term',
  pdat: 'Date - Publication',
  pmid: 'UID',
  pt: 'Publication Type',
  ptyp: 'Publication Type',
  sb: 'Filter',
  sh: 'MeSH Subheading',
  si: 'Secondary Source ID',
  ta: 'Journal',
  ti: 'Title',
  tiab: 'Title/Abstract',
  tw: 'Text Word',
  uid: 'UID',
  vi: 'Volume',
};
