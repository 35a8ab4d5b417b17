/** The beginning of an id that people see and type; commands take any beginning that is unique. */
export function shortenId(id: string): string {
  return id.slice(0, 8);
}
