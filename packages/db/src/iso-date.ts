/** A DATE column as its ISO day (`2019-08-02`). */
export function toIsoDate(date: Date | null): string | undefined {
  return date?.toISOString().slice(0, 10);
}

/** An ISO day for a DATE column. */
export function fromIsoDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
