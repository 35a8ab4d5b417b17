import {
  confirmAnchor,
  type Db,
  InputError,
  markClaim,
  mergeClaims,
  readDocument,
  reinstateClaim,
  restoreClaimAsOf,
  retireClaim,
  reviseClaim,
  saveText,
  splitClaim,
  UndoError,
  undo,
} from '@touchstone/db';
import type { Actor } from '@touchstone/evidence';
import fc from 'fast-check';

const kinds = [
  ...['insert', 'cut', 'replace', 'move', 'mark', 'revise', 'retire', 'reinstate'],
  ...['split', 'merge', 'confirm', 'restore', 'undo'],
] as const;

/** Something that is done to a text or its claims; the numbers say where, as far as there is a where. */
export interface Step {
  kind: (typeof kinds)[number];
  one: number;
  two: number;
}

const number = fc.integer({ min: 0, max: 10_000 });
export const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...kinds),
  one: number,
  two: number,
});

interface About {
  slug: string;
  step: Step;
  by: Actor;
  now: Date;
}

/** Takes a step. @returns the batch; none where there was nothing to do, or it was refused */
export async function takeStep(db: Db, about: About): Promise<{ batch: string | undefined }> {
  try {
    return { batch: await act(db, about) };
  } catch (error) {
    if (error instanceof InputError || error instanceof UndoError) return { batch: undefined };
    if (error instanceof Error && error.name === 'ConflictError' && about.step.kind === 'undo') {
      return { batch: undefined };
    }
    throw error;
  }
}

async function act(db: Db, about: About): Promise<string | undefined> {
  const { step } = about;
  if (['insert', 'cut', 'replace', 'move'].includes(step.kind)) return editText(db, about);
  if (step.kind === 'mark') return mark(db, about);
  if (step.kind === 'undo') return takeBack(db, about);
  return changeClaim(db, about);
}

async function editText(db: Db, { slug, step, by, now }: About) {
  const { text, version: expectedVersion } = (await readDocument(db, slug)) ?? {
    text: '',
    version: 0,
  };
  const words = text.split(' ');
  const at = step.one % words.length;
  const count = step.two % 8;
  if (step.kind === 'insert') words.splice(at, 0, 'And', 'so', 'on.');
  if (step.kind === 'cut') words.splice(at, count);
  if (step.kind === 'replace') words.splice(at, 1, `other${count}`);
  if (step.kind === 'move') words.push(...words.splice(at, count));
  const saved = await saveText(db, { slug, expectedVersion, text: words.join(' '), by, now });
  return saved.batch;
}

async function mark(db: Db, { slug, step, by, now }: About) {
  const { text, version } = (await readDocument(db, slug)) ?? { text: '', version: 0 };
  const start = step.one % text.length;
  const place = { version, start, end: start + (step.two % 60) };
  const said = { kind: 'efficacy', statement: 'Said of stones.' } as const;
  return (await markClaim(db, { slug, ...place, ...said, by, now })).batch;
}

async function takeBack(db: Db, { slug, step, by, now }: About) {
  const done = await db.activity.findMany({
    where: { documentSlug: slug },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    take: 4,
  });
  const batch = done[step.one % done.length]?.batch;
  return batch ? undo(db, { batch, by, now }) : undefined;
}

async function changeClaim(db: Db, { slug, step, by, now }: About) {
  const claims = await db.claim.findMany({ where: { documentSlug: slug }, orderBy: { id: 'asc' } });
  const { text, version } = (await readDocument(db, slug)) ?? { text: '', version: 0 };
  const claim = claims[step.one % claims.length];
  const other = claims[step.two % claims.length];
  if (!claim || !other) return undefined;
  const { id, revision: expected } = claim;
  const who = { id, expected, by, now };
  const start = step.two % text.length;
  switch (step.kind) {
    case 'revise':
      return (await reviseClaim(db, { ...who, statement: `Said ${step.two}.` })).batch;
    case 'retire':
      return (await retireClaim(db, { ...who, reason: 'Enough.' })).batch;
    case 'reinstate':
      return (await reinstateClaim(db, { ...who, reason: 'After all.' })).batch;
    case 'confirm':
      return (await confirmAnchor(db, { ...who, version, start, end: start + 20 })).batch;
    case 'restore':
      return (await restoreClaimAsOf(db, { ...who, at: new Date(now.getTime() - 150_000) })).batch;
    case 'split': {
      const [first, second] = [
        { start, end: start + 9 },
        { start: start + 9, end: start + 30 },
      ];
      const links = await db.evidenceLink.findMany({ where: { claimId: id }, take: 1 });
      const copy = links.map((link) => link.id);
      const parts = [
        { ...first, statement: 'One.' },
        { ...second, statement: 'Two.' },
      ] as const;
      return (await splitClaim(db, { ...who, version, parts, copy })).batch;
    }
    default: {
      const ids = [id, other.id];
      const revisions = { [other.id]: other.revision, [id]: expected };
      const merged = { ids, expected: revisions, statement: 'Both.', by, now };
      return (await mergeClaims(db, merged)).batch;
    }
  }
}
