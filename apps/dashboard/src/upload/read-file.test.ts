import { describe, expect, it } from 'vitest';
import { tableFile, textFile } from './file-kinds.ts';
import { readFile } from './read-file.ts';

const bytes = (...given: number[]) => new Uint8Array(given);
const utf16 = (text: string) => bytes(...[...text].flatMap((one) => [one.charCodeAt(0), 0]));

describe('a file', () => {
  it.each(['feet.txt', 'FEET.MD', 'feet.markdown'])('is read as text: %s', async (name) => {
    const file = new File(['Cold feet, 冷たい足.'], name);
    expect(await readFile(file, textFile)).toEqual({ text: 'Cold feet, 冷たい足.' });
  });

  it('loses the mark of the byte order', async () => {
    const file = new File(['\ufeffCold feet.'], 'feet.txt');
    expect(await readFile(file, textFile)).toEqual({ text: 'Cold feet.' });
  });

  it.each([
    ['feet.docx', 'Cold feet.', /\.txt, \.md or \.markdown/],
    ['feet', 'Cold feet.', /\.txt, \.md or \.markdown/],
    ['feet.txt', 'x'.repeat(900_001), /longer than 900 KB/],
    ['feet.txt', bytes(0xff, 0xfe, 0x43, 0x00), /UTF-16/],
    ['feet.txt', bytes(0x61, 0x0a, 0xe4, 0x0a), /line 2/],
  ])('is refused as text, with what to do: %s', async (name, content, problem) => {
    const refused = await readFile(new File([content], name), textFile);
    expect(refused).toEqual({ problem: expect.stringMatching(problem) });
  });

  it.each([
    ['links.xlsx', 'claim,pmid', /\.csv, \.tsv or \.txt/],
    ['links.csv', 'x'.repeat(7_000_001), /longer than 7 MB/],
    ['links.csv', bytes(0x50, 0x4b, 0x03, 0x04, 0x14), /workbook.*CSV UTF-8/],
    ['links.csv', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /workbook/],
    ['links.csv', utf16('claim,pmid'), /UTF-16/],
    ['links.csv', bytes(0x22, 0x0a, 0x22, 0x0a, 0xe4, 0x0a), /row 2/],
  ])('is refused as a table, with what to do: %s', async (name, content, problem) => {
    const refused = await readFile(new File([content], name), tableFile);
    expect(refused).toEqual({ problem: expect.stringMatching(problem) });
  });
});
