const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** ISO 639 code → English name; the record's own code may be none that the standard knows. */
export function languageName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** ISO 639 code → the tag of an HTML `lang` attribute; nothing where the code is none. */
export function languageTag(code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  try {
    return Intl.getCanonicalLocales(code)[0];
  } catch {
    return undefined;
  }
}
