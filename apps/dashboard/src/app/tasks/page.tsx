import { countOpenTasks, listTasks } from '@touchstone/db';
import type { Metadata } from 'next';
import Link from 'next/link';
import { z } from 'zod';
import { EmptyPlace } from '../../components/empty-place.tsx';
import { reading } from '../../database.ts';
import { byUrgency } from '../../task/task-headline.ts';
import { TaskList } from '../../task/task-list.tsx';
import { first } from '../../words/first.ts';
import { plural } from '../../words/plural.ts';
import classes from './page.module.css';

export const metadata: Metadata = { title: 'Tasks' };

const filterSchema = z.enum(['decided']).optional().catch(undefined);
const openLimit = 200;

interface TasksPageProps {
  searchParams: Promise<{ status?: string | string[] }>;
}

export default async function TasksPage({ searchParams }: TasksPageProps) {
  const filter = filterSchema.parse(first((await searchParams).status));
  const [count, open, decided] = await reading((db) =>
    Promise.all([
      countOpenTasks(db),
      listTasks(db, { status: 'open', limit: openLimit }),
      listTasks(db, { status: 'decided', limit: filter ? 100 : 5 }),
    ]),
  );
  return (
    <>
      <h1>Review tasks</h1>
      <p className={classes.total} role="status">
        {count === 0 ? 'Nothing to decide' : `${plural(count, 'task')} to decide`}
        {count > openLimit && `, of which the latest ${openLimit} are shown`}
      </p>
      <nav aria-label="Tasks" className={classes.filter}>
        <Link href="/tasks" prefetch={false} aria-current={filter ? undefined : 'page'}>
          Open first
        </Link>
        <Link
          href="/tasks?status=decided"
          prefetch={false}
          aria-current={filter ? 'page' : undefined}
        >
          Decided
        </Link>
      </nav>
      {!filter && open.length + decided.length === 0 && (
        <EmptyPlace>
          When a report that a claim rests on is corrected, retracted or changed, a task says here
          what happened and what it means for the claim. An ingest looks for that.
        </EmptyPlace>
      )}
      {!filter && <TaskList id="open" name="Open" tasks={byUrgency(open)} />}
      <TaskList id="decided" name={filter ? 'Decided' : 'Decided lately'} tasks={decided} />
      {filter && decided.length === 0 && (
        <EmptyPlace>Tasks that somebody has decided will stand here, the latest first.</EmptyPlace>
      )}
    </>
  );
}
