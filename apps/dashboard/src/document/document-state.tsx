import { type DocumentView, isContested } from '@touchstone/evidence';
import { needsEvidence } from '../claim/needs-evidence.ts';
import { plural } from '../words/plural.ts';
import classes from './document-state.module.css';

/** Version and state of a text, in one quiet line below it. */
export function DocumentState({ document }: { document: DocumentView }) {
  const attention = document.claims.filter(
    (claim) => isContested(claim.evidence) || needsEvidence(claim),
  ).length;
  const parts = [`Version ${document.version}`, plural(document.claims.length, 'claim')];
  if (attention > 0) parts.push(`${attention} need${attention === 1 ? 's' : ''} attention`);
  return <p className={classes.state}>{parts.join(' · ')}</p>;
}
