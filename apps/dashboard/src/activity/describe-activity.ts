import { objectTypes } from '@touchstone/db';
import type { ActivityView } from '@touchstone/evidence';
import { actionLabels, fieldLabels, objectLabels } from '../words/activity-labels.ts';
import { capitalise } from '../words/plural.ts';
import { valueInWords } from './value-in-words.ts';

export interface FieldDifference {
  field: string;
  label: string;
  before: string;
  after: string;
}

/** What follows the name: "withdrew a link", "put back a claim". */
export function whatWasDone({ action, objectType }: Pick<ActivityView, 'action' | 'objectType'>) {
  const known = objectTypes.find((type) => type === objectType);
  const noun = known ? objectLabels[known] : objectType;
  return `${actionLabels[action] ?? action} ${withArticle(noun)}`;
}

/** The fields that differ, as people read them; all of those that stand there where it is new or gone. */
export function differencesOf({ before = {}, after = {} }: Pick<ActivityView, 'before' | 'after'>) {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const differences: FieldDifference[] = fields
    .filter((field) => !silent.has(field))
    .map((field) => ({
      field,
      label: fieldLabels[field] ?? spellOut(field),
      before: valueInWords(field, before[field]),
      after: valueInWords(field, after[field]),
    }));
  return differences.filter((difference) => difference.before !== difference.after);
}

/** What only the machine needs to know, or what another field or the line itself says already. */
const silent = new Set([
  ...['id', 'revision', 'createdAt', 'updatedAt', 'at', 'by', 'claimId', 'claimKind'],
  ...['documentSlug', 'versionId', 'quotePrefix', 'quoteSuffix', 'quoteStart', 'quoteEnd'],
  ...['startsAt', 'endsAt', 'proposedStart', 'proposedEnd', 'anchorScore', 'reportPmid', 'linkId'],
  ...[
    'pendingBy',
    'pendingAt',
    'statedRevision',
    'statedBy',
    'origin',
    'createdBy',
    'quoteState',
    'designSource',
    'slug',
  ],
]);

function withArticle(noun: string): string {
  if (/^(certainty|“)/.test(noun)) return noun === 'certainty' ? 'the certainty' : noun;
  return `a ${noun}`;
}

/** `fullEveryDays` → "Full every days": better than nothing. */
function spellOut(field: string): string {
  return capitalise(field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase());
}
