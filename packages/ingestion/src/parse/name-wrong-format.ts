/** Says what a body is that is not XML, or undefined where it may be. The body is never quoted. */
export function nameWrongFormat(body: string): { what: string; next: string } | undefined {
  const start = body
    .replace(/^\uFEFF/, '')
    .trimStart()
    .slice(0, 200);
  return formats.find(([pattern]) => pattern.test(start))?.[1];
}

const formats: readonly [RegExp, { what: string; next: string }][] = [
  [/^$/, { what: 'The document is empty', next: 'Fetch it again; an empty set still has a root.' }],
  [
    /^"\s*(\\ufeff)?(<|\\u003c)/i,
    {
      what: 'This is XML inside a JSON string',
      next: 'Decode it with JSON.parse first, then parse the text that it gives.',
    },
  ],
  [
    /^[{["]/,
    {
      what: 'This is JSON where XML was expected',
      next: 'Request retmode=xml, and check whether the answer reports an error such as a rate limit.',
    },
  ],
  [
    /^<(!doctype\s+html|html|head|body|title)[\s>]/i,
    {
      what: 'This is an HTML page where XML was expected, most often an error page of a proxy',
      next: 'Wait and fetch it again; check the address if it persists.',
    },
  ],
  [
    // biome-ignore lint/suspicious/noControlCharactersInRegex: gzip's first byte is a control character.
    /^\u001f/,
    { what: 'This is compressed', next: 'Decompress it (gunzip) before parsing.' },
  ],
  [
    /^[^<]/,
    {
      what: 'This is plain text where XML was expected',
      next: 'Request retmode=xml, and read the answer for an error message.',
    },
  ],
];
