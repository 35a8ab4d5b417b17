import { readReport } from '@touchstone/db';
import { type ClaimView, isOwnSource } from '@touchstone/evidence';
import { reading } from '../database.ts';
import { DraftNote } from './draft-note.tsx';
import type { ClaimEdits } from './find-report.tsx';
import { LinkEditor } from './link-editor.tsx';
import { pickValues } from './link-values.ts';
import { PmidRequestBlock } from './pmid-request-block.tsx';
import { quotableSections } from './quotable-sections.ts';
import { ReportBeside } from './report-beside.tsx';
import { saveNewLink } from './save-new-link.ts';
import { stateOnClaim } from './state-on-claim.ts';

interface NewLinkProps {
  claim: ClaimView;
  edits: ClaimEdits;
  pmid: string;
  draft: { pmid: string; values: Record<string, unknown>; updatedAt: string } | undefined;
}

/** The editor of a link that is not there yet; its report may still be on its way. */
export async function NewLink({ claim, edits, pmid, draft }: NewLinkProps) {
  const report = await reading((db) => readReport(db, pmid));
  const { words } = stateOnClaim(pmid, { claim, edits, drafts: [] });
  return (
    <>
      {draft && <DraftNote claimId={claim.id} pmid={pmid} updatedAt={draft.updatedAt} />}
      <LinkEditor
        action={saveNewLink}
        hidden={{ claimId: claim.id, pmid }}
        initial={pickValues(draft?.values ?? {})}
        sections={report ? quotableSections(report) : []}
        draft={{ claimId: claim.id, pmid }}
        blocked={report ? undefined : 'It can be saved once the report has arrived.'}
        submitLabel={edits.twoPerson ? 'Propose the link' : 'Save the link'}
      >
        {report && <ReportBeside report={report} state={words} />}
        {!report && !isOwnSource(pmid) && (
          <PmidRequestBlock claimId={claim.id} pmid={pmid} isDrafting />
        )}
      </LinkEditor>
    </>
  );
}
