import type { Db } from '@touchstone/db';
import { topic } from './stage-ingest.ts';

const text = 'Warm stones warm feet. Warm stones do no harm.';

/** A text with two claims, `warmth` and `harm`, that follows the staged topic. */
export async function stageClaims(db: Db): Promise<void> {
  const createdAt = new Date('2026-01-01T00:00:00Z');
  await db.document.create({
    data: {
      slug: 'feet',
      title: 'On feet',
      versions: { create: { id: 'feet-1', number: 1, text, createdAt } },
      topics: { create: { topicSlug: topic.slug } },
    },
  });
  await db.claim.createMany({
    data: [
      claim('warmth', 'efficacy', 'Warm stones warm feet.'),
      claim('harm', 'harm', 'Warm stones do no harm.'),
    ],
  });
}

function claim(id: string, kind: string, quote: string) {
  const startsAt = text.indexOf(quote);
  return {
    ...{ id, kind, documentSlug: 'feet', versionId: 'feet-1', statement: quote },
    ...{ quoteExact: quote, quotePrefix: '', quoteSuffix: '' },
    ...{ startsAt, endsAt: startsAt + quote.length },
  };
}

interface LinkToStage {
  id: string;
  claim: 'warmth' | 'harm';
  pmid: string;
  direction?: 'supports' | 'disputes' | 'neutral';
  status?: 'proposed' | 'accepted' | 'rejected';
  quote?: string;
  depth?: 'title' | 'abstract' | 'full-text';
}

/** Links a stored report to a claim. */
export async function stageLink(db: Db, link: LinkToStage): Promise<void> {
  const { id, claim: claimId, pmid, direction = 'supports', status = 'accepted' } = link;
  await db.evidenceLink.create({
    data: {
      ...{ id, claimId, reportPmid: pmid, direction, status, label: id },
      claimKind: claimId === 'harm' ? 'harm' : 'efficacy',
      ...{ comparator: 'sham', outcome: 'pain', timePoint: 'short', directness: 'direct' },
      ...{ finding: 'Feet were warmer.', readFrom: 'abstract', confidence: 'high' },
      quote: link.quote ?? null,
      depth: link.quote === undefined ? null : (link.depth ?? 'abstract'),
      createdAt: new Date('2026-01-02T00:00:00Z'),
    },
  });
}
