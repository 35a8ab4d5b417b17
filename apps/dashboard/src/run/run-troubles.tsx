import type { IdentityMismatch, Reject, RunDetail } from '@touchstone/evidence';
import Link from 'next/link';
import { Moment } from '../components/moment.tsx';
import { formatNumber } from '../words/plural.ts';
import classes from './run-troubles.module.css';
import { TroubleSection } from './trouble-section.tsx';
import { whenMissingAreAsked, whenRejectsAreTried } from './what-is-asked-again.ts';

/** Whatever of a run a person may have to look at; nothing where all went well. */
export function RunTroubles({ run }: { run: RunDetail }) {
  return (
    <>
      {run.warnings.length > 0 && (
        <TroubleSection id="warnings" name="Warnings">
          <ul>
            {run.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </TroubleSection>
      )}
      {run.mismatches.length > 0 && (
        <TroubleSection id="mismatches" name="Titles that are not ours">
          <ul>
            {run.mismatches.map((mismatch) => (
              <Mismatch key={mismatch.pmid} mismatch={mismatch} />
            ))}
          </ul>
        </TroubleSection>
      )}
      {run.missing.length > 0 && (
        <TroubleSection id="missing" name="Asked for, not sent by PubMed">
          <p>{whenMissingAreAsked(run)}</p>
          <Missing pmids={run.missing} />
        </TroubleSection>
      )}
      {run.rejects.length > 0 && (
        <TroubleSection id="rejects" name="Records that could not be read">
          <p>{whenRejectsAreTried(run)}</p>
          {run.rejects.map((reject) => (
            <RejectEntry key={reject.id} reject={reject} />
          ))}
        </TroubleSection>
      )}
    </>
  );
}

function Mismatch({ mismatch: { pmid, ourTitle, pubmedTitle } }: { mismatch: IdentityMismatch }) {
  return (
    <li>
      <Link href={`/reports/${pmid}#identity`} prefetch={false}>
        PMID {pmid}
      </Link>
      : ours is “<bdi>{ourTitle}</bdi>”, PubMed’s “<bdi>{pubmedTitle}</bdi>”
    </li>
  );
}

/** As many as a person will look through; thousands would bury the page. */
const fewPmids = 200;

function Missing({ pmids }: { pmids: readonly string[] }) {
  const rest = pmids.slice(fewPmids);
  return (
    <>
      <p>{pmids.slice(0, fewPmids).join(', ')}</p>
      {rest.length > 0 && (
        <details className={classes.reject}>
          <summary>{formatNumber(rest.length)} more</summary>
          <p>{rest.join(', ')}</p>
        </details>
      )}
    </>
  );
}

function RejectEntry({ reject: { pmid, reason, xml, resolvedAt } }: { reject: Reject }) {
  return (
    <details className={classes.reject}>
      <summary>
        {pmid === undefined ? 'Without a PMID' : `PMID ${pmid}`}: {reason}
        {resolvedAt && (
          <span className={classes.resolved}>
            {' '}
            Read after all on <Moment instant={resolvedAt} />.
          </span>
        )}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard. */}
      <pre tabIndex={0}>{xml}</pre>
    </details>
  );
}
