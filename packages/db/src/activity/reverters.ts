import { revertDecision } from '../links/revert-decision.ts';
import { revertExclusion } from '../links/revert-exclusion.ts';
import { revertLinks } from '../links/revert-links.ts';
import { revertTask } from '../links/revert-task.ts';
import { revertCertainty } from '../review/revert-certainty.ts';
import { revertThreshold } from '../review/revert-threshold.ts';
import { revertReport } from '../studies/revert-report.ts';
import { revertClaim } from '../texts/revert-claim.ts';
import { revertDocument } from '../texts/revert-document.ts';
import { revertVersion } from '../texts/revert-version.ts';
import type { ObjectType } from './object-type.ts';
import { type GroupReverter, oneByOne } from './reverter.ts';

/** How each type of object is put back; what has no entry cannot be undone. */
export const reverters: Partial<Record<ObjectType, GroupReverter>> = {
  certainty: oneByOne(revertCertainty),
  claim: oneByOne(revertClaim),
  document: oneByOne(revertDocument),
  'document-version': oneByOne(revertVersion),
  threshold: oneByOne(revertThreshold),
  'evidence-link': revertLinks,
  'link-decision': oneByOne(revertDecision),
  exclusion: oneByOne(revertExclusion),
  'review-task': oneByOne(revertTask),
  report: oneByOne(revertReport),
};
