import { listDocuments, listWorkers, readSearchTrial } from '@touchstone/db';
import type { Metadata } from 'next';
import { admitTo } from '../../../account/admit-to.ts';
import { reading } from '../../../database.ts';
import { isName } from '../../../name-schema.ts';
import { RefreshWhile } from '../../../run/refresh-while.tsx';
import { AnswerPlace } from '../../../topic/answer-place.tsx';
import { NewTopicForm } from '../../../topic/new-topic-form.tsx';
import { SearchTrial } from '../../../topic/search-trial.tsx';
import { first } from '../../../words/first.ts';
import classes from './page.module.css';

export const metadata: Metadata = { title: 'New topic' };

interface NewTopicPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function NewTopicPage({ searchParams }: NewTopicPageProps) {
  await admitTo('edit-topics');
  const query = await searchParams;
  const id = first(query.trial) ?? '';
  const [documents, workers, trial] = await reading((db) =>
    Promise.all([
      listDocuments(db),
      listWorkers(db),
      isName(id) && id !== '' ? readSearchTrial(db, id) : undefined,
    ]),
  );
  const typed = Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, first(value) ?? '']),
  );
  const isOpen = trial?.status === 'waiting' || trial?.status === 'asking';
  return (
    <>
      <header className={classes.head}>
        <h1>New topic</h1>
        <p>
          A topic is a saved PubMed search. What it finds is fetched on its schedule and can be
          linked to the claims of the texts.
        </p>
      </header>
      <div className={classes.columns}>
        <NewTopicForm
          key={trial?.id}
          typed={{ ...typed, ...(trial ? { query: trial.query } : {}) }}
          tried={trial?.status === 'done' ? trial.query : undefined}
          documents={documents}
        />
        <AnswerPlace trial={trial?.id}>
          {trial ? (
            <SearchTrial trial={trial} workers={workers.length} />
          ) : (
            <p className={classes.place}>
              {id === ''
                ? 'Try the search: how many records it counts, how PubMed understood it and its first titles will stand here.'
                : 'That trial is more than a day old. Try the search again.'}
            </p>
          )}
        </AnswerPlace>
      </div>
      <RefreshWhile running={isOpen} />
    </>
  );
}
