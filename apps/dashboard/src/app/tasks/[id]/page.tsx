import { readTask } from '@touchstone/db';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { reading } from '../../../database.ts';
import { isName } from '../../../name-schema.ts';
import { TaskBlock } from '../../../task/task-block.tsx';
import { taskHeadline } from '../../../task/task-headline.ts';
import classes from './page.module.css';

interface TaskPageProps {
  params: Promise<{ id: string }>;
}

const readOnce = cache(async (id: string) =>
  isName(id) ? reading((db) => readTask(db, id)) : undefined,
);

export async function generateMetadata({ params }: TaskPageProps): Promise<Metadata> {
  const task = await readOnce((await params).id);
  return { title: task === undefined ? 'No such task' : taskHeadline(task) };
}

export default async function TaskPage({ params }: TaskPageProps) {
  const task = await readOnce((await params).id);
  if (task === undefined) notFound();
  return (
    <>
      <p className={classes.place}>
        <Link href="/tasks" prefetch={false}>
          Review tasks
        </Link>
      </p>
      <h1>To look at again</h1>
      <TaskBlock task={task} level={2} />
    </>
  );
}
