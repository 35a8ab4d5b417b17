/** The body of a request; undefined where it is too long, and then the rest is not read. */
export async function readBytes(
  { body }: Request,
  longest: number,
): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.byteLength;
    if (bytes > longest) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
