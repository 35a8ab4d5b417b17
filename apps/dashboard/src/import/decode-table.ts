/** A file's text; undefined where it is not in UTF-8, as older spreadsheets save it. */
export function decodeTable(bytes: AllowSharedBufferSource): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export const notUtf8 =
  'It is not in UTF-8, so that names would be spoilt. Save it as “CSV UTF-8” and take that.';
