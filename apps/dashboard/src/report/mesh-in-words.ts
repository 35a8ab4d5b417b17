import type { MeshHeading } from '@touchstone/evidence';

/** "Low Back Pain / therapy*": as PubMed prints it, a star marking what the report is about. */
export function meshInWords({ descriptor, major, qualifiers }: MeshHeading): string {
  const starred = qualifiers.some((qualifier) => qualifier.major);
  const head = major && !starred ? `${descriptor}*` : descriptor;
  return [head, ...qualifiers.map(({ name, major }) => (major ? `${name}*` : name))].join(' / ');
}
