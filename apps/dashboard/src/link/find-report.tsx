import { Button, TextInput } from '@mantine/core';
import { listReports, type readClaimEdits } from '@touchstone/db';
import { type ClaimView, pmidSchema } from '@touchstone/evidence';
import Link from 'next/link';
import { EmptyPlace } from '../components/empty-place.tsx';
import { reading } from '../database.ts';
import { NextPage } from '../report/next-page.tsx';
import { plural } from '../words/plural.ts';
import { ExcludeForm } from './exclude-form.tsx';
import classes from './find-report.module.css';
import { PmidRequestBlock } from './pmid-request-block.tsx';
import { stateOnClaim } from './state-on-claim.ts';

const pageSize = 20;

export type ClaimEdits = NonNullable<Awaited<ReturnType<typeof readClaimEdits>>>;

interface FindReportProps {
  claim: ClaimView;
  edits: ClaimEdits;
  drafts: readonly { pmid: string }[];
  given: Record<string, string>;
}

/** Which report bears on the claim: by words, author or PMID, also one that is not here yet. */
export async function FindReport({ claim, edits, drafts, given }: FindReportProps) {
  const q = given.q?.trim() ?? '';
  const found =
    q === ''
      ? undefined
      : await reading((db) => listReports(db, { q, limit: pageSize, cursor: given.cursor }));
  const pmid = pmidSchema.safeParse(q).data;
  const isMissing = pmid !== undefined && !found?.reports.some((report) => report.pmid === pmid);
  const reports = (found?.reports ?? []).map((report) => ({
    report,
    state: stateOnClaim(report.pmid, { claim, edits, drafts }),
  }));
  return (
    <>
      <search>
        <form method="get" className={classes.search}>
          <TextInput
            name="q"
            type="search"
            label="Which study?"
            placeholder="Words of the title, an author, a PMID or a DOI"
            defaultValue={q}
          />
          <Button type="submit">Search</Button>
        </form>
      </search>
      {q === '' && <Begin drafts={drafts} claimId={claim.id} />}
      {isMissing && <PmidRequestBlock claimId={claim.id} pmid={pmid} />}
      {found && reports.length === 0 && !isMissing && (
        <EmptyPlace>
          No report here has these words. Type its PMID, and a worker fetches it from PubMed; a
          source that PubMed does not have is{' '}
          <Link href={`/sources/new?claim=${claim.id}`}>written down by hand</Link>.
        </EmptyPlace>
      )}
      {found && reports.length > 0 && (
        <section aria-label="Reports found" className={classes.found}>
          <p className={classes.count}>
            {plural(found.total, 'report')}
            {found.hasMore && ' or more'}
          </p>
          <ExcludeForm claimId={claim.id} reports={reports} />
          <NextPage
            pathname={`/claims/${claim.id}/link`}
            given={{ q, ...(given.cursor && { cursor: given.cursor }) }}
            nextCursor={found.nextCursor}
          />
        </section>
      )}
    </>
  );
}

/** Before anything was searched: what one had begun. */
function Begin({ drafts, claimId }: { drafts: readonly { pmid: string }[]; claimId: string }) {
  if (drafts.length === 0) {
    return (
      <EmptyPlace>
        The reports that are found will be listed here, with what is known of each: linked already,
        or looked at and left aside.
      </EmptyPlace>
    );
  }
  return (
    <section aria-labelledby="drafts" className={classes.found}>
      <h2 id="drafts">Your drafts</h2>
      <ul>
        {drafts.map(({ pmid }) => (
          <li key={pmid}>
            <Link href={`/claims/${claimId}/link?pmid=${pmid}`}>Go on with {pmid}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
