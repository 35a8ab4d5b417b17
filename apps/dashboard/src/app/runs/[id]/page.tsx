import { readRun } from '@touchstone/db';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { reading } from '../../../database.ts';
import { isName } from '../../../name-schema.ts';
import { RefreshWhile } from '../../../run/refresh-while.tsx';
import { RunCounts } from '../../../run/run-counts.tsx';
import { RunHead } from '../../../run/run-head.tsx';
import { RunProgress } from '../../../run/run-progress.tsx';
import { RunTroubles } from '../../../run/run-troubles.tsx';

interface RunPageProps {
  params: Promise<{ id: string }>;
}

const readOnce = cache(async (id: string) =>
  isName(id) ? reading((db) => readRun(db, id)) : undefined,
);

export async function generateMetadata({ params }: RunPageProps): Promise<Metadata> {
  const run = await readOnce((await params).id);
  return { title: run === undefined ? 'No such run' : `Run of ${run.topic ?? 'given PMIDs'}` };
}

export default async function RunPage({ params }: RunPageProps) {
  const run = await readOnce((await params).id);
  if (run === undefined) notFound();
  return (
    <article>
      <RefreshWhile running={run.status === 'running'} />
      <RunHead run={run} />
      {run.status === 'running' && <RunProgress run={run} />}
      <RunCounts run={run} />
      <RunTroubles run={run} />
    </article>
  );
}
