/** An address that shows a state of the past where one is being looked at. */
export function withAsOf(path: string, asOf: string | undefined): string {
  if (asOf === undefined) return path;
  return `${path}${path.includes('?') ? '&' : '?'}asOf=${encodeURIComponent(asOf)}`;
}
