/** Without what a terminal would obey: texts from elsewhere must not move its cursor or worse. */
export function printable(text: string): string {
  return text.replace(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu, '\uFFFD');
}
