/** What the server takes of one form, with its other fields. */
const mostBytes = 900_000;

/** A text file as its words, or a sentence that says why it is none. */
export async function readTextFile(file: File): Promise<{ text: string } | { problem: string }> {
  if (!/\.(txt|md|markdown)$/i.test(file.name)) {
    return { problem: 'Choose a file whose name ends in .txt or .md.' };
  }
  if (file.size > mostBytes) {
    return { problem: 'The file is longer than 900 KB. Cut the text into several texts.' };
  }
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return { text: decoder.decode(await file.arrayBuffer()) };
  } catch {
    return { problem: 'The file is not plain text in UTF-8. Save it as such, or paste its words.' };
  }
}
