const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** ISO 639 code → English name; the record's own code may be none that the standard knows. */
export function languageName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
