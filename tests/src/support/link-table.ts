/** What each row of a table of links says unless it says otherwise. */
const newLink: Record<string, string> = {
  ...{ claim: 'mixed-results', pmid: '17893311', comparator: 'sham', outcome: 'other' },
  ...{ timePoint: 'long', direction: 'neutral', directness: 'direct', finding: 'As it was.' },
  ...{ readFrom: 'abstract', confidence: 'high', label: '' },
};

/** A table of links: the heading of an export, and a row for each of these cells. */
export function linkTable(...rows: Record<string, string>[]): string {
  const columns = [...new Set([...Object.keys(newLink), ...rows.flatMap(Object.keys)])];
  const lines = rows.map((row) =>
    columns.map((name) => quoted({ ...newLink, ...row }[name] ?? '')),
  );
  return [columns, ...lines].map((cells) => cells.join(',')).join('\r\n');
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
