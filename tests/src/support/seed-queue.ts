import type { Db } from '@touchstone/db';

const text = 'Warm stones ease sore feet.';
const createdAt = new Date('2026-02-20T08:00:00Z');

/** A text of its own with so many proposed links, so that nobody else's tests see them. */
export async function seedQueue(db: Db, { proposals = 24 } = {}): Promise<void> {
  await db.document.create({
    data: {
      ...{ slug: 'sore-feet', title: 'On sore feet', createdAt, reviewEveryDays: null },
      versions: { create: { id: 'sore-feet-1', number: 1, text, createdAt } },
    },
  });
  await db.claim.create({
    data: {
      ...{ id: 'stones-ease', kind: 'efficacy', documentSlug: 'sore-feet' },
      ...{ versionId: 'sore-feet-1', statement: text, quoteExact: text, quotePrefix: '' },
      ...{ quoteSuffix: '', startsAt: 0, endsAt: text.length, createdAt },
    },
  });
  await db.evidenceLink.createMany({ data: Array.from({ length: proposals }, proposal) });
}

function proposal(_: unknown, index: number) {
  const number = String(index + 1).padStart(2, '0');
  return {
    ...{ id: `sore-${number}`, claimId: 'stones-ease', claimKind: 'efficacy' },
    ...{ reportPmid: '90000001', comparator: 'sham', outcome: 'pain', timePoint: 'short' },
    ...{ label: `group ${number}`, direction: 'supports' },
    ...{ directness: 'direct', finding: `Feet of group ${number} were less sore (fictional).` },
    ...{ figures: { n: 40 + index, effect: -1.5, unit: 'points' }, readFrom: 'abstract' },
    ...{ confidence: 'high', status: 'proposed', origin: 'machine' },
    // The same words cannot speak in two directions, and some are to be turned.
    ...(index === 0 ? quoted : {}),
    createdAt: new Date(createdAt.getTime() + index * 60_000),
  };
}

const quoted = {
  ...{ quote: 'Feet were warmer', depth: 'abstract', quotePrefix: 'To warm feet.\n\n' },
  quoteSuffix: ' (P < 0.05).',
};

/** Takes it all away but its history. */
export async function clearQueue(db: Db): Promise<void> {
  const claimId = 'stones-ease';
  await db.linkDecision.deleteMany({ where: { link: { claimId } } });
  await db.evidenceLink.deleteMany({ where: { claimId } });
  await db.claim.deleteMany({ where: { id: claimId } });
  await db.documentVersion.deleteMany({ where: { documentSlug: 'sore-feet' } });
  await db.document.deleteMany({ where: { slug: 'sore-feet' } });
}
