import { readLink } from '@touchstone/db';
import type { QuoteState } from '@touchstone/evidence';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ActivityBlock } from '../../../activity/activity-block.tsx';
import { activityHref } from '../../../activity/activity-query.ts';
import { actorMay, currentActor } from '../../../current-actor.ts';
import { reading } from '../../../database.ts';
import { DecideLinkForm } from '../../../link/decide-link-form.tsx';
import { LinkCriteria } from '../../../link/link-criteria.tsx';
import { LinkDecisions } from '../../../link/link-decisions.tsx';
import { LinkPageHead } from '../../../link/link-page-head.tsx';
import { LinkSummary } from '../../../link/link-summary.tsx';
import { MovedQuoteForm } from '../../../link/moved-quote-form.tsx';
import { PendingChangeBlock } from '../../../link/pending-change-block.tsx';
import { waitsForOthers } from '../../../link/stances-of.ts';
import { StatusForm } from '../../../link/status-form.tsx';
import { isName } from '../../../name-schema.ts';
import classes from './page.module.css';

interface LinkPageProps {
  params: Promise<{ id: string }>;
}

const readOnce = cache(async (id: string) =>
  isName(id) ? reading((db) => readLink(db, id)) : undefined,
);

export async function generateMetadata({ params }: LinkPageProps): Promise<Metadata> {
  const link = await readOnce((await params).id);
  return { title: link ? `${link.report.byline} on: ${link.claim.statement}` : 'No such link' };
}

/** A link whole: what it says, what waits, who decided what, and its history. */
export default async function LinkPage({ params }: LinkPageProps) {
  const link = await readOnce((await params).id);
  if (!link) notFound();
  const { id, revision: expected } = link;
  const waits = link.status === 'proposed' || link.pending !== undefined;
  const mine = { waitsForOthers: waitsForOthers(link, (await currentActor()).id) };
  const isLive = link.status === 'accepted' || link.status === 'proposed';
  return (
    <article>
      <LinkPageHead claim={link.claim} title="Evidence link" />
      <div className={classes.columns}>
        <div className={classes.main}>
          <LinkSummary link={link} />
          {link.pending && <PendingChangeBlock link={link} pending={link.pending} />}
          {(link.decisions.length > 0 || waits) && <LinkDecisions link={link} />}
        </div>
        {(await actorMay('edit-links')) && (
          <aside aria-label="What can be done" className={classes.doing}>
            {(await actorMay('decide')) && <DecideLinkForm {...{ id, expected, waits, ...mine }} />}
            {isLive && isMoved(link.quoteState) && (
              <MovedQuoteForm {...{ id, expected, quote: link.quoteState }} />
            )}
            {isLive && (
              <p>
                <Link href={`/links/${id}/edit`} prefetch={false}>
                  Edit the link
                </Link>
              </p>
            )}
            <StatusForm {...{ id, expected, isLive }} />
            <LinkCriteria />
          </aside>
        )}
      </div>
      <ActivityBlock
        of={{ object: { type: 'evidence-link', id } }}
        href={activityHref({ what: 'evidence-link', id })}
      />
    </article>
  );
}

function isMoved(state: QuoteState | undefined) {
  return state === 'moved' || state === 'gone';
}
