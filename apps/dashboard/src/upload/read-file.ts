import { endingsInWords, type FileKind, longestInWords } from './file-kinds.ts';

/** A file's text, or a sentence that says what is wrong with it and what to do. */
export type FileText = { text: string } | { problem: string };

export async function readFile(file: File, kind: FileKind): Promise<FileText> {
  const problem = refuseFile(file, kind);
  if (problem !== undefined) return { problem };
  return decodeFile(new Uint8Array(await file.arrayBuffer()), kind);
}

/** What is wrong with a file as far as its name and its length tell. */
export function refuseFile(file: File, kind: FileKind): string | undefined {
  if (!kind.endings.some((ending) => file.name.toLowerCase().endsWith(ending))) {
    return `Choose a file whose name ends in ${endingsInWords(kind)}.`;
  }
  if (file.size <= kind.longest) return undefined;
  return `The file is longer than ${longestInWords(kind)}. ${kind.cut}`;
}

export function decodeFile(bytes: Uint8Array, kind: FileKind): FileText {
  if (startsWith(bytes, zip) || startsWith(bytes, oldOffice)) {
    return { problem: `It is a workbook or a packed file, whatever its name says. ${kind.save}` };
  }
  if (isUtf16(bytes)) return { problem: `It is in UTF-16, not in UTF-8. ${kind.save}` };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const text = new TextDecoder().decode(bytes);
    const place = kind.placeOf(text, text.indexOf('\ufffd'));
    return {
      problem: `It is not in UTF-8 (${place}), so that names would be spoilt. ${kind.save}`,
    };
  }
}

/** Of .xlsx, .ods and .docx too. */
const zip = [0x50, 0x4b, 0x03, 0x04];
/** Of .xls and .doc. */
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** By its mark, or since every second byte of most letters is zero. */
function isUtf16(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true;
  const first = bytes.subarray(0, 1000);
  return first.filter((byte) => byte === 0).length > first.length / 4;
}
