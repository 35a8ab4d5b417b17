import { type ExportFormat, formatFacts } from './export-formats.ts';

/** A file to be saved under a plain name, whole or as it is made. */
export function download(
  body: string | ReadableStream<Uint8Array>,
  { format, name }: { format: ExportFormat; name: string },
): Response {
  const { mediaType, extension } = formatFacts[format];
  // No character that a header, a shell or a file system makes something of.
  const plain = name.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+|-+$/g, '') || 'export';
  return new Response(body, {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="${plain}.${extension}"`,
      'Cache-Control': 'no-store',
    },
  });
}
