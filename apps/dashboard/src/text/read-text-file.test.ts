import { describe, expect, it } from 'vitest';
import { readTextFile } from './read-text-file.ts';

const read = (content: BlobPart, name: string) => readTextFile(new File([content], name));

describe('readTextFile', () => {
  it.each(['feet.txt', 'FEET.MD', 'feet.markdown'])('reads %s', async (name) => {
    expect(await read('Cold feet, 冷たい足.', name)).toEqual({ text: 'Cold feet, 冷たい足.' });
  });

  it('leaves a mark of the byte order out', async () => {
    expect(await read('\ufeffCold feet.', 'feet.txt')).toEqual({ text: 'Cold feet.' });
  });

  it.each([
    ['feet.docx', 'Cold feet.', /\.txt or \.md/],
    ['feet', 'Cold feet.', /\.txt or \.md/],
    ['feet.txt', 'x'.repeat(900_001), /longer/],
    ['feet.txt', new Uint8Array([0xff, 0xfe, 0x43, 0x00]), /UTF-8/],
  ])('says what to do about %s', async (name, content, problem) => {
    expect(await read(content, name)).toEqual({ problem: expect.stringMatching(problem) });
  });
});
