import { rowAt } from '@touchstone/evidence';

/** Files that a form takes. */
export interface FileKind {
  /** Of their names. */
  endings: readonly string[];
  /** In bytes. */
  longest: number;
  /** What to do about one that is longer. */
  cut: string;
  /** What to do about one that is no plain text. */
  save: string;
  /** How people call a place within one. */
  placeOf(text: string, at: number): string;
}

export const textFile: FileKind = {
  endings: ['.txt', '.md', '.markdown'],
  longest: 900_000,
  cut: 'Cut the text into several texts.',
  save: 'Save it as plain text in UTF-8, or paste its words.',
  placeOf: (text, at) => `line ${text.slice(0, at).split(/\r\n?|\n/).length}`,
};

/** A form sends the table a second time, with what stands around it, once it was looked at. */
export const tableFile: FileKind = {
  endings: ['.csv', '.tsv', '.txt'],
  longest: 7_000_000,
  cut: 'Cut it into several files.',
  save: 'Save it as “CSV UTF-8” and take that.',
  placeOf: (text, at) => `row ${rowAt(text, at)}`,
};

/** What a form says of the files that it takes, and what its field offers. */
export function endingsInWords({ endings }: FileKind): string {
  return `${endings.slice(0, -1).join(', ')} or ${endings.at(-1)}`;
}

/** "900 KB" */
export function longestInWords({ longest }: FileKind): string {
  return longest < 1_000_000 ? `${longest / 1000} KB` : `${longest / 1_000_000} MB`;
}
