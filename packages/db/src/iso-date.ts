/** A DATE column as its ISO day (`2019-08-02`). */
export function toIsoDate(date: Date | null): string | undefined {
  return date?.toISOString().slice(0, 10);
}
