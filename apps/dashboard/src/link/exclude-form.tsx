'use client';

import { Button, TextInput } from '@mantine/core';
import type { ReportListItem } from '@touchstone/evidence';
import { untouched } from '../action-state.ts';
import { ButtonLink } from '../components/button-link.tsx';
import { ReportTitle } from '../components/report-title.tsx';
import { aboutReport } from '../report/about-report.ts';
import { UndoNote } from '../undo/undo-note.tsx';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import { exclude } from './exclude.ts';
import classes from './exclude-form.module.css';
import type { StateOnClaim } from './state-on-claim.ts';

interface ExcludeFormProps {
  claimId: string;
  reports: readonly { report: ReportListItem; state: StateOnClaim }[];
}

/** The reports found: each can be linked, and those that are ticked be left aside in one go. */
export function ExcludeForm({ claimId, reports }: ExcludeFormProps) {
  const [state, action, pending] = useKeptAction(exclude, untouched);
  const form = useUnsaved(state);
  return (
    <form ref={form} action={action} className={classes.form}>
      <input type="hidden" name="claimId" value={claimId} />
      <ul className={classes.reports}>
        {reports.map(({ report, state: { words, isExcluded } }) => (
          <li key={report.pmid} className={classes.report}>
            <input
              type="checkbox"
              name="pmid"
              value={report.pmid}
              disabled={isExcluded}
              aria-label={`Choose ${report.byline} ${report.year ?? ''}`.trim()}
            />
            <div>
              <p className={classes.title}>
                <ReportTitle report={report}>{report.title || `PMID ${report.pmid}`}</ReportTitle>
              </p>
              <p className={classes.about}>{aboutReport(report)}</p>
              {words !== '' && <p className={classes.state}>{words}</p>}
            </div>
            <ButtonLink
              href={`/claims/${claimId}/link?pmid=${report.pmid}`}
              size="compact-sm"
              aria-label={`Link ${report.byline} ${report.year ?? ''}`.trim()}
            >
              Link
            </ButtonLink>
          </li>
        ))}
      </ul>
      <fieldset className={classes.aside}>
        <legend>Looked, and those ticked do not bear on the claim</legend>
        <div className={classes.reason}>
          <TextInput
            name="reason"
            label="Why"
            placeholder="Other people, another treatment, a protocol without results"
            maxLength={1000}
            error={state.errors.reason ?? state.errors.pmids}
            defaultValue={state.refused ? state.values.reason : ''}
          />
          <Button type="submit" variant="default" {...whilePending(pending)}>
            Mark as not relevant
          </Button>
        </div>
      </fieldset>
      <UndoNote state={state} />
    </form>
  );
}
