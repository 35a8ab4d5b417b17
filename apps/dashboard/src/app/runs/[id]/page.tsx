import { listObjections, readRun } from '@touchstone/db';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { reading } from '../../../database.ts';
import { isName } from '../../../name-schema.ts';
import { RefreshWhile } from '../../../run/refresh-while.tsx';
import { RunCounts } from '../../../run/run-counts.tsx';
import { RunFiles } from '../../../run/run-files.tsx';
import { RunHead } from '../../../run/run-head.tsx';
import { runName } from '../../../run/run-name.ts';
import { RunObjections } from '../../../run/run-objections.tsx';
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
  return { title: run === undefined ? 'No such run' : `Ingest of ${runName(run)}` };
}

export default async function RunPage({ params }: RunPageProps) {
  const run = await readOnce((await params).id);
  if (run === undefined) notFound();
  const standing = run.objections.length === 0 ? [] : await reading(listObjections);
  return (
    <article>
      <RefreshWhile running={run.status === 'running'} />
      <RunHead run={run} />
      {run.status === 'running' && <RunProgress run={run} now={new Date()} />}
      <RunObjections run={run} standing={standing.find(({ runId }) => runId === run.id)} />
      <RunCounts run={run} />
      <RunFiles files={run.files} />
      <RunTroubles run={run} />
    </article>
  );
}
