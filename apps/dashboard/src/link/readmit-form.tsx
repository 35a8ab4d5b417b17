'use client';

import { Button } from '@mantine/core';
import type { ReportBrief } from '@touchstone/evidence';
import { ActionMessage } from '../components/action-message.tsx';
import { useNoted } from '../undo/use-noted.ts';
import { whilePending } from '../while-pending.ts';
import { readmit } from './readmit.ts';

interface ReadmitFormProps {
  claimId: string;
  report: ReportBrief;
}

/** Makes a report that was left aside one to be looked at again. */
export function ReadmitForm({ claimId, report }: ReadmitFormProps) {
  const [state, action, pending] = useNoted(readmit);
  return (
    <form action={action}>
      <input type="hidden" name="claimId" value={claimId} />
      <input type="hidden" name="pmid" value={report.pmid} />
      <Button
        type="submit"
        variant="default"
        size="compact-sm"
        {...whilePending(pending)}
        aria-label={`Consider ${report.byline} ${report.year ?? ''} again`}
      >
        Consider again
      </Button>
      {state.refused && <ActionMessage state={state} />}
    </form>
  );
}
