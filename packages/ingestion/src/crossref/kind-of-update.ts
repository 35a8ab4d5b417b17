import type { NoticeKind } from '@touchstone/evidence';

/**
 * Crossref's type of an update as our kind of notice. The twelve types of its schema
 * (`common5.3.1.xsd`), and the words of Retraction Watch, whose data Crossref serves beside them.
 * None of the twelve takes a retraction back: a reinstatement shows when the retraction is withdrawn.
 * What is unknown is kept as `other` and counts for nothing; a number has been seen for a type.
 */
export function kindOfUpdate(type: string): NoticeKind {
  return (
    kinds.get(
      type
        .trim()
        .toLowerCase()
        .replaceAll(/[\s-]+/g, '_'),
    ) ?? 'other'
  );
}

const kinds = new Map<string, NoticeKind>([
  ['addendum', 'correction'],
  ['clarification', 'correction'],
  ['correction', 'correction'],
  ['corrigendum', 'correction'],
  ['erratum', 'correction'],
  ['expression_of_concern', 'expression-of-concern'],
  ['new_edition', 'update'],
  ['new_version', 'update'],
  ['partial_retraction', 'partial-retraction'],
  // The text is taken away altogether, or was before it was final: neither supports a claim.
  ['removal', 'retraction'],
  ['withdrawal', 'retraction'],
  ['retraction', 'retraction'],
  ['reinstatement', 'reinstatement'],
  ['retraction_and_republication', 'retraction-and-republication'],
  ['retract_and_replace', 'retraction-and-republication'],
]);
