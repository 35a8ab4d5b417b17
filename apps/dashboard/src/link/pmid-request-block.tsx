import { listWorkers, readPmidRequest } from '@touchstone/db';
import Link from 'next/link';
import { reading } from '../database.ts';
import { RefreshWhile } from '../run/refresh-while.tsx';
import { AskForPmid } from './ask-for-pmid.tsx';
import classes from './pmid-request-block.module.css';

interface PmidRequestBlockProps {
  claimId: string;
  pmid: string;
  /** Whether the link is being drafted already. */
  isDrafting?: boolean;
}

/** A PMID that is not here yet: how far its fetching is, live, and what to do meanwhile. */
export async function PmidRequestBlock({ claimId, pmid, isDrafting }: PmidRequestBlockProps) {
  const [request, workers] = await reading((db) =>
    Promise.all([readPmidRequest(db, pmid), listWorkers(db)]),
  );
  const isUnderWay = request?.status === 'waiting' || request?.status === 'fetching';
  return (
    <section className={classes.request} aria-labelledby="request">
      <h2 id="request">PMID {pmid}</h2>
      <p role="status">{saidOf(request, workers.length > 0)}</p>
      {!isUnderWay && <AskForPmid pmid={pmid} isAgain={request !== undefined} />}
      {!isDrafting && (
        <p>
          <Link href={`/claims/${claimId}/link?pmid=${pmid}`}>Draft the link meanwhile</Link>
        </p>
      )}
      <RefreshWhile running={isUnderWay} />
    </section>
  );
}

type Request = Awaited<ReturnType<typeof readPmidRequest>>;

function saidOf(request: Request, hasWorker: boolean): string {
  const idle = hasWorker ? '' : ' No worker runs: start one with npm run worker, and it begins.';
  if (!request) return 'It is not here yet.';
  if (request.status === 'failed') return request.problem ?? 'It could not be fetched.';
  if (request.status === 'arrived') return 'It has arrived.';
  const said =
    request.status === 'fetching' ? 'It is being fetched from PubMed.' : 'It waits for a worker.';
  return `${said}${idle}`;
}
