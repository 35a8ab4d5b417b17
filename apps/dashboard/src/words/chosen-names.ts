/** The names of the boxes of one group that were ticked: `topic:cold-feet` → `cold-feet`. */
export function chosenNames(values: Record<string, string>, group: string): string[] {
  const start = `${group}:`;
  return Object.keys(values).flatMap((name) =>
    name.startsWith(start) ? [name.slice(start.length)] : [],
  );
}
