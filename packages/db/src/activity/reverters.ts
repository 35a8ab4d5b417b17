import { revertDecision } from '../links/revert-decision.ts';
import { revertExclusion } from '../links/revert-exclusion.ts';
import { revertLink } from '../links/revert-link.ts';
import { revertTask } from '../links/revert-task.ts';
import { revertCertainty } from '../review/revert-certainty.ts';
import { revertThreshold } from '../review/revert-threshold.ts';
import { revertReport } from '../studies/revert-report.ts';
import { revertClaim } from '../texts/revert-claim.ts';
import { revertDocument } from '../texts/revert-document.ts';
import { revertVersion } from '../texts/revert-version.ts';
import type { ObjectType } from './object-type.ts';
import type { Reverter } from './reverter.ts';

/** How each type of object is put back; what has no entry cannot be undone. */
export const reverters: Partial<Record<ObjectType, Reverter>> = {
  certainty: revertCertainty,
  claim: revertClaim,
  document: revertDocument,
  'document-version': revertVersion,
  threshold: revertThreshold,
  'evidence-link': revertLink,
  'link-decision': revertDecision,
  exclusion: revertExclusion,
  'review-task': revertTask,
  report: revertReport,
};
