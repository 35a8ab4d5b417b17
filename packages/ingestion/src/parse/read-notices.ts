import type { Notice, NoticeKind } from '@touchstone/evidence';
import { asPmid } from './read-pmid.ts';
import { readNoticeDate, readNoticeDoi } from './read-reference.ts';
import { readText } from './read-text.ts';
import { child, childrenOf, type XmlElement } from './xml-element.ts';

/**
 * What the record says about its own standing. `kind` tells what happened to this report, so the
 * side that did it to another (RetractionOf, ErratumFor, …From) is `other`: a retraction notice is
 * not a retracted paper. An erratum is never a retraction.
 */
export function readNotices(citation: XmlElement, publicationTypes: string[]): Notice[] {
  const list = childrenOf(child(citation, 'CommentsCorrectionsList'), 'CommentsCorrections')
    // Until 2018 the reference list stood here too; a cited paper says nothing about this one.
    .filter(({ attributes }) => attributes.RefType !== 'Cites')
    .map(readNotice);
  return [...list, ...noticesOfTypes(publicationTypes, list)];
}

const kinds = new Map<string, NoticeKind>([
  ['RetractionIn', 'retraction'],
  // Used from 2009 to 2014 and gone from the DTD since.
  ['PartialRetractionIn', 'partial-retraction'],
  ['RetractedandRepublishedIn', 'retraction-and-republication'],
  ['RepublishedIn', 'republication'],
  ['CorrectedandRepublishedIn', 'correction'],
  ['ErratumIn', 'correction'],
  ['ExpressionOfConcernIn', 'expression-of-concern'],
  ['UpdateIn', 'update'],
  ['CommentIn', 'comment'],
  ['CommentOn', 'comment'],
]);

function readNotice(element: XmlElement): Notice {
  const refType = element.attributes.RefType;
  const reference = readText(element, 'RefSource');
  const kind = kinds.get(refType ?? '') ?? 'other';
  return {
    kind,
    source: 'pubmed',
    refType,
    // Fifty-odd real ones have no PMID: the journal's own page of errata, a website.
    pmid: asPmid(readText(element, 'PMID') ?? ''),
    doi: readNoticeDoi(reference),
    reference,
    // Its date is the notice's only where the other paper is the notice.
    date: kind === 'other' || refType === 'CommentOn' ? undefined : readNoticeDate(reference),
    note: readText(element, 'Note'),
  };
}

/** A publication type counts only where the list is silent: else one event would be told twice. */
function noticesOfTypes(publicationTypes: string[], list: Notice[]): Notice[] {
  const listed = new Set(list.map((notice) => notice.refType));
  return publicationTypes.flatMap((refType): Notice[] => {
    const type = types.get(refType);
    if (type === undefined || type.toldBy.some((told) => listed.has(told))) return [];
    return [{ kind: type.kind, source: 'pubmed', refType }];
  });
}

const notice = { kind: 'other', toldBy: ['RetractionOf', 'PartialRetractionOf'] } as const;
const types = new Map<string, { kind: NoticeKind; toldBy: readonly string[] }>([
  [
    'Retracted Publication',
    { kind: 'retraction', toldBy: ['RetractionIn', 'RetractedandRepublishedIn'] },
  ],
  ['Retraction of Publication', notice],
  // The same type under NLM's new name.
  ['Retraction Notice', notice],
]);
