const units = ['B', 'kB', 'MB', 'GB', 'TB'];

/** A number of bytes in the largest unit that fits: `1.2 GB`. */
export function sayBytes(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const number = bytes / 1_000 ** power;
  return `${power === 0 ? Math.round(number) : number.toFixed(1)} ${units[power]}`;
}
