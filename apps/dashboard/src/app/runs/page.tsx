import {
  listObjections,
  listRunningRuns,
  listRuns,
  listTopicStates,
  listTroubles,
  listWorkers,
} from '@touchstone/db';
import type { Metadata } from 'next';
import Link from 'next/link';
import { instantSchema } from '../../api/parameters.ts';
import { EmptyPlace } from '../../components/empty-place.tsx';
import { actorMay } from '../../current-actor.ts';
import { reading } from '../../database.ts';
import { PresentRuns } from '../../run/present-runs.tsx';
import { RefreshWhile } from '../../run/refresh-while.tsx';
import { RunPlot } from '../../run/run-plot.tsx';
import { RunTable } from '../../run/run-table.tsx';
import { TroubleList } from '../../run/trouble-list.tsx';
import { TopicSection } from '../../topic/topic-section.tsx';
import { first } from '../../words/first.ts';
import classes from './page.module.css';

export const metadata: Metadata = { title: 'Runs' };

const pageSize = 50;
const beforeSchema = instantSchema.optional().catch(undefined);

interface RunsPageProps {
  searchParams: Promise<{ before?: string | string[] }>;
}

export default async function RunsPage({ searchParams }: RunsPageProps) {
  const before = beforeSchema.parse(first((await searchParams).before));
  const now = new Date();
  const mayEdit = await actorMay('edit-topics');
  const [runs, running, topics, objections, workers, troubles] = await reading((db) =>
    Promise.all([
      listRuns(db, { limit: pageSize, before }),
      listRunningRuns(db),
      listTopicStates(db, { now }),
      listObjections(db),
      listWorkers(db, { now }),
      listTroubles(db, { now }),
    ]),
  );
  const last = runs.at(-1);
  return (
    <>
      <h1>Ingest runs</h1>
      <RefreshWhile running={running.length > 0} />
      <TroubleList troubles={troubles} />
      <PresentRuns runs={running} now={now} />
      <TopicSection {...{ topics, objections, workers, now }} mayEdit={mayEdit} />
      <RunPlot runs={runs} />
      <section className={classes.runs} aria-labelledby="runs">
        <h2 id="runs">{before ? 'Older runs' : 'Runs'}</h2>
        {runs.length === 0 ? (
          <EmptyPlace>
            Each fetch from PubMed will be listed here with what it brought. <code>npm start</code>{' '}
            runs one, and so does <code>npm run ingest</code>.
          </EmptyPlace>
        ) : (
          <RunTable runs={runs} />
        )}
        {runs.length === pageSize && last && (
          <p className={classes.older}>
            <Link href={{ pathname: '/runs', query: { before: last.startedAt } }} prefetch={false}>
              Older runs
            </Link>
          </p>
        )}
      </section>
    </>
  );
}
