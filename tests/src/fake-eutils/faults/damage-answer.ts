import { type Answer, jsonAnswer } from '../answer.ts';

export type DamageKind = keyof typeof DAMAGE;

/** Spoils a right answer in its body, so that its size and its status still look right. */
export function damageAnswer(kind: DamageKind, answer: Answer): Answer {
  return DAMAGE[kind](answer);
}

export function isDamage(kind: string): kind is DamageKind {
  return Object.hasOwn(DAMAGE, kind);
}

const DAMAGE = {
  /** The declaration and the DOCTYPE, and then nothing. */
  'prolog-only': (answer: Answer) => ({ ...answer, body: prolog(answer) }),
  /** Cut in the middle of its last record, with a Content-Length that fits what is left. */
  truncated: (answer: Answer) => ({ ...answer, body: cut(answer.body), plain: true }),
  'internal-subset': (answer: Answer) =>
    withSubset(answer, '<!ENTITY publisher "A Fictional Press">'),
  'entity-bomb': (answer: Answer) => withSubset(answer, BOMB, '&lol9;'),
  /** A whole document once came as one JSON string. */
  'xml-as-json-string': (answer: Answer) => jsonAnswer(JSON.stringify(String(answer.body))),
} as const;

function prolog({ body }: Answer): string {
  return /^(?:\s*<[?!][^>]*>)*\s*/.exec(String(body))?.[0] ?? '';
}

function cut(body: string | Buffer): string | Buffer {
  if (typeof body !== 'string') return body.subarray(0, Math.floor(body.length * 0.7));
  const lastRecord = Math.max(
    body.lastIndexOf('<PubmedArticle>'),
    body.lastIndexOf('<PubmedBookArticle>'),
    0,
  );
  return body.slice(0, lastRecord + Math.floor((body.length - lastRecord) / 2));
}

/** Puts declarations into the DOCTYPE, and uses one in the first text where it would do harm. */
function withSubset(answer: Answer, subset: string, use = '&publisher;'): Answer {
  const body = String(answer.body)
    .replace(/(<!DOCTYPE[^>]*)>/, `$1 [\n${subset}\n]>`)
    .replace(/(<(?:ArticleTitle|BookTitle|QueryTranslation)[^>]*>)/, `$1${use} `);
  return { ...answer, body };
}

const BOMB = [
  '<!ENTITY lol "lol">',
  ...Array.from({ length: 9 }, (_, level) => {
    const below = level === 0 ? '&lol;' : `&lol${level};`;
    return `<!ENTITY lol${level + 1} "${below.repeat(10)}">`;
  }),
].join('\n');
