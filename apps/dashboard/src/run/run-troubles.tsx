import type { IdentityMismatch, Reject, RunDetail } from '@touchstone/evidence';
import Link from 'next/link';
import type { ReactNode } from 'react';
import classes from './run-troubles.module.css';

/** Whatever of a run a person may have to look at; nothing where all went well. */
export function RunTroubles({ run }: { run: RunDetail }) {
  return (
    <>
      {run.warnings.length > 0 && (
        <Trouble id="warnings" name="PubMed’s warnings">
          <ul>
            {run.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Trouble>
      )}
      {run.mismatches.length > 0 && (
        <Trouble id="mismatches" name="Titles that are not ours">
          <ul>
            {run.mismatches.map((mismatch) => (
              <Mismatch key={mismatch.pmid} mismatch={mismatch} />
            ))}
          </ul>
        </Trouble>
      )}
      {run.missing.length > 0 && (
        <Trouble id="missing" name="Asked for, not sent by PubMed">
          <p>{run.missing.join(', ')}</p>
        </Trouble>
      )}
      {run.rejects.length > 0 && (
        <Trouble id="rejects" name="Records that could not be read">
          <p>They are kept as they came and tried again with the next run.</p>
          {run.rejects.map((reject, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a record that cannot be read has no name.
            <RejectEntry key={`${reject.pmid} ${reject.reason} ${index}`} reject={reject} />
          ))}
        </Trouble>
      )}
    </>
  );
}

function Trouble({ id, name, children }: { id: string; name: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className={classes.trouble}>
      <h2 id={id}>{name}</h2>
      {children}
    </section>
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

function RejectEntry({ reject: { pmid, reason, xml } }: { reject: Reject }) {
  return (
    <details className={classes.reject}>
      <summary>
        {pmid === undefined ? 'Without a PMID' : `PMID ${pmid}`}: {reason}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard. */}
      <pre tabIndex={0}>{xml}</pre>
    </details>
  );
}
