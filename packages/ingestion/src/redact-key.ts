/**
 * Takes secrets out of a text before it reaches a log or an error: the API key as a form field, as
 * NCBI echoes it (`"api-key":"…"`, which without a key holds the caller's IP address), the key
 * itself wherever it stands, and the user and password of a URL (a proxy, a database).
 */
export function redactKey(text: string, key?: string): string {
  const redacted = text
    .replace(/(api[_-]key=)[^&\s"']+/gi, '$1[removed]')
    .replace(/("api[_-]key"\s*:\s*")[^"]*/gi, '$1[removed]')
    .replace(/(\w:\/\/)[^/@\s]+@/g, '$1[removed]@');
  return key === undefined || key === '' ? redacted : withoutKey(redacted, key);
}

function withoutKey(text: string, key: string): string {
  return text.replaceAll(key, '[removed]').replaceAll(encodeURIComponent(key), '[removed]');
}
