/**
 * An ORCID as `0000-0000-0000-000X` from any of PubMed's forms: bare, an http or https address, 16
 * digits without hyphens. One whose check digit (ISO 7064 MOD 11-2) is wrong is left out: it names
 * nobody, or by mischance somebody else.
 */
export function normaliseOrcid(text: string): string | undefined {
  const digits = /(?<![\dX])(\d{4})[-‐‑–]?(\d{4})[-‐‑–]?(\d{4})[-‐‑–]?(\d{3}[\dX])(?![\dX])/i.exec(
    text,
  );
  if (digits === null) return undefined;
  const orcid = digits.slice(1).join('-').toUpperCase();
  return checkDigit(orcid.replaceAll('-', '').slice(0, 15)) === orcid.at(-1) ? orcid : undefined;
}

function checkDigit(base: string): string {
  const total = [...base].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const result = (12 - (total % 11)) % 11;
  return result === 10 ? 'X' : String(result);
}
