import {
  localEditor as by,
  type Db,
  NotThereError,
  readClaim,
  readClaimEdits,
  readLink,
  redirectLink,
  restoreLink,
  reviseLink,
  saveLink,
  undo,
  withdrawLink,
} from '@touchstone/db';
import type { LinkInput, ReportRecord } from '@touchstone/evidence';
import { beforeEach, describe, expect, it } from 'vitest';
import { linkInput } from '../support/link-input.ts';
import { stageSavedReport } from '../support/stage-saved-report.ts';

const pmid = '90000001';
const now = new Date('2026-03-01T12:00:00Z');
let db: Db;
let report: (changes: Partial<ReportRecord>) => Promise<unknown>;

beforeEach(async () => {
  ({ db, save: report } = await stageSavedReport(now));
});

function save(changes: Partial<LinkInput> = {}, claimId = 'warmth') {
  return saveLink(db, { claimId, pmid, input: linkInput(changes), by, now });
}

const link = async (id: string) => {
  const detail = await readLink(db, id);
  if (!detail) throw new Error(`There is no link ${id}.`);
  return detail;
};

describe('a link', () => {
  it('counts as soon as it is saved, with who made it', async () => {
    const { id, status } = await save();
    expect(status).toBe('accepted');
    expect((await readClaim(db, 'warmth'))?.links).toMatchObject([{ id, revision: 1 }]);
    expect(await link(id)).toMatchObject({
      ...{ origin: 'editor', createdAt: now.toISOString(), createdBy: { id: 'local' } },
      ...{ claim: { id: 'warmth', document: { slug: 'feet' } }, decisions: [], twoPerson: false },
    });
  });

  it('is revised whole, withdrawn with a reason and restored, and nothing of it is lost', async () => {
    const { id } = await save();
    const input = linkInput({ direction: 'neutral', label: '12 weeks', figures: { trials: 3 } });
    expect(await reviseLink(db, { id, expected: 1, input, by, now })).toMatchObject({
      ...{ revision: 2, pending: false },
    });
    expect(await link(id)).toMatchObject(input);
    await withdrawLink(db, { id, expected: 2, reason: ' Wrong arm. ', by, now });
    expect((await readClaim(db, 'warmth'))?.links).toEqual([]);
    expect((await readClaimEdits(db, 'warmth'))?.withdrawn).toMatchObject([
      { id, status: 'withdrawn', statusReason: 'Wrong arm.', ...input },
    ]);
    await restoreLink(db, { id, expected: 3, reason: 'It was right.', by, now });
    expect(await link(id)).toMatchObject({ status: 'accepted', revision: 4, ...input });
  });

  it('changes its direction and nothing else', async () => {
    const quote = { exact: 'Feet were warmer', depth: 'abstract' } as const;
    const { id } = await save({ quote });
    const { direction: _, revision: __, ...before } = await link(id);
    await redirectLink(db, { id, expected: 1, direction: 'disputes', by, now });
    expect(await link(id)).toMatchObject({ direction: 'disputes', statedRevision: 2 });
    const { statedRevision: ___, ...rest } = before;
    expect(await link(id)).toMatchObject(rest);
  });

  it('is refused on advice, on a retired claim, and of a report that is not here', async () => {
    await db.claim.update({ where: { id: 'harm' }, data: { kind: 'advice', statement: null } });
    await expect(save({}, 'harm')).rejects.toThrow('Advice takes no evidence');
    const retired = { retiredAt: now, retiredReason: 'Gone.' };
    await db.claim.update({ where: { id: 'warmth' }, data: retired });
    await expect(save()).rejects.toThrow('was retired');
    await expect(save({}, 'nowhere')).rejects.toThrow(NotThereError);
    await db.claim.update({
      where: { id: 'warmth' },
      data: { retiredAt: null, retiredReason: null },
    });
    const strange = { claimId: 'warmth', pmid: '90000099', input: linkInput(), by };
    await expect(saveLink(db, strange)).rejects.toMatchObject({
      errors: { pmid: expect.stringContaining('not here yet') },
    });
  });

  it('is refused with words for each field that makes no sense', async () => {
    const wrong = { finding: ' ', figures: { n: -1 } };
    await expect(save(wrong)).rejects.toMatchObject({ errors: { finding: expect.anything() } });
    await expect(save({ figures: { n: -1, p: 3 } })).rejects.toMatchObject({
      errors: { 'figures.n': expect.anything(), 'figures.p': expect.anything() },
    });
    for (const label of ['a\0b', 'half of 👣: \ud83d']) {
      await expect(save({ label })).rejects.toMatchObject({
        errors: { label: expect.any(String) },
      });
      await expect(save({ figures: { [label]: 1 } })).rejects.toMatchObject({
        errors: { figures: expect.stringContaining('Take it out') },
      });
    }
    const { id } = await save();
    const withdrawal = { id, expected: 1, by, reason: '  ' };
    await expect(withdrawLink(db, withdrawal)).rejects.toMatchObject({
      errors: { reason: 'Say why, in a sentence.' },
    });
    expect(await link(id)).toMatchObject({ status: 'accepted', revision: 1 });
  });
});

describe('a quote', () => {
  it('is kept in the words of the abstract with its selectors', async () => {
    const { id } = await save({ quote: { exact: 'feet  were WARMER', depth: 'abstract' } });
    expect(await link(id)).toMatchObject({
      ...{ quote: 'Feet were warmer', depth: 'abstract', quoteStart: 20, quoteEnd: 36 },
      ...{ quotePrefix: 'AIM: To warm feet.\n\n', quoteSuffix: ' (P < 0.05).' },
    });
  });

  it('that does not stand in the report is refused, and one from the full text needs its place', async () => {
    const refused = (quote: LinkInput['quote']) =>
      expect(save({ quote })).rejects.toMatchObject({ errors: { quote: expect.any(String) } });
    await refused({ exact: 'Feet were colder', depth: 'abstract' });
    await refused({ exact: 'Feet were warmer', depth: 'title' });
    await refused({ exact: 'as seen', depth: 'full-text' });
    expect((await readClaimEdits(db, 'warmth'))?.proposals).toEqual([]);
    const quote = { exact: 'as seen', depth: 'table', place: 'Table 2' } as const;
    expect(await link((await save({ quote })).id)).toMatchObject({ quotePlace: 'Table 2' });
  });

  it('is marked where it stands after the abstract changed, and undoing its link keeps it there', async () => {
    const quote = { exact: 'Feet were warmer', depth: 'abstract' } as const;
    const { id } = await save({ quote });
    const input = linkInput({ quote, direction: 'neutral' });
    const { batch } = await reviseLink(db, { id, expected: 1, input, by, now });
    await report({ abstract: [{ text: 'At last! Feet were warmer than hands.' }] });
    const place = { quoteStart: 9, quoteEnd: 25, quotePrefix: 'At last! ' };
    expect(await link(id)).toMatchObject({ ...place, quoteState: 'found' });
    await undo(db, { batch, by });
    expect(await link(id)).toMatchObject({ ...place, direction: 'supports', quote: quote.exact });
    await report({ abstract: [{ text: 'Hands.' }] });
    const gone = await link(id);
    expect([gone.quoteState, gone.quote, gone.quoteStart]).toEqual([
      'gone',
      quote.exact,
      undefined,
    ]);
  });

  it('stays though the abstract changed, while its link is revised', async () => {
    const quote = { exact: 'Feet were warmer', depth: 'abstract' } as const;
    const { id } = await save({ quote });
    await report({ abstract: [{ text: 'Nothing came of it.' }] });
    const input = linkInput({ quote, direction: 'neutral' });
    await reviseLink(db, { id, expected: 1, input, by, now });
    expect(await link(id)).toMatchObject({ quote: quote.exact, quoteState: 'gone' });
    const other = linkInput({ quote: { exact: 'Feet were', depth: 'abstract' } });
    await expect(reviseLink(db, { id, expected: 2, input: other, by })).rejects.toThrow(
      'do not stand',
    );
  });
});

describe('one scope of a claim', () => {
  it('holds one judgement of a report, and says which', async () => {
    const { id } = await save();
    const twin = save({ direction: 'disputes' });
    await expect(twin).rejects.toMatchObject({ errors: { label: expect.stringContaining(id) } });
    await save({ direction: 'disputes', label: '24 months' });
    const other = await save({ label: 'third' });
    const into = { id: other.id, expected: 1, input: linkInput(), by };
    await expect(reviseLink(db, into)).rejects.toMatchObject({
      errors: { label: expect.any(String) },
    });
    await withdrawLink(db, { id, expected: 1, reason: 'Twice.', by });
    await reviseLink(db, into);
    await expect(restoreLink(db, { id, expected: 2, by })).rejects.toThrow(other.id);
  });

  it('shows no two directions by the same words', async () => {
    const quote = { exact: 'Feet were warmer', depth: 'abstract' } as const;
    await save({ quote });
    const otherwise = { quote, direction: 'disputes', label: 'again' } as const;
    await expect(save(otherwise)).rejects.toMatchObject({
      errors: { direction: expect.any(String) },
    });
    // Better than the one and no better than the other may stand in one sentence.
    await save({ ...otherwise, comparator: 'usual-care' });
  });
});
