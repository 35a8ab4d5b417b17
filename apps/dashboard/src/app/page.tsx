import {
  listDocuments,
  listTasks,
  listTopicStates,
  readAttention,
  readDocument,
} from '@touchstone/db';
import Link from 'next/link';
import { EmptyPlace } from '../components/empty-place.tsx';
import { actorMay } from '../current-actor.ts';
import { reading } from '../database.ts';
import { AttentionList } from '../home/attention-list.tsx';
import { DocumentEntry } from '../home/document-entry.tsx';
import { TopicList } from '../topic/topic-list.tsx';
import classes from './page.module.css';

export default async function HomePage() {
  const [documents, attention, topics, tasks] = await reading((db) =>
    Promise.all([
      listDocuments(db).then((all) => Promise.all(all.map(({ slug }) => readDocument(db, slug)))),
      readAttention(db),
      listTopicStates(db),
      listTasks(db, { status: 'open', limit: 100 }),
    ]),
  );
  const found = documents.filter((document) => document !== undefined);
  return (
    <>
      <h1 className="visually-hidden">Texts and their evidence</h1>
      <section aria-label="Texts" className={classes.documents}>
        {found.map((document) => (
          <DocumentEntry key={document.slug} document={document} />
        ))}
        {found.length === 0 && (
          <EmptyPlace>
            The texts that Touchstone follows will stand here. <code>npm start</code> loads the
            first one into an empty database.
          </EmptyPlace>
        )}
        {(await actorMay('edit-texts')) && (
          <p className={classes.add}>
            <Link href="/documents/new" prefetch={false}>
              New text
            </Link>
          </p>
        )}
      </section>
      <div className={classes.columns}>
        <AttentionList attention={attention} topics={topics} tasks={tasks} />
        <TopicList topics={topics} />
      </div>
    </>
  );
}
