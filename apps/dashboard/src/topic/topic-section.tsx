import type { SearchObjection } from '@touchstone/db';
import type { TopicState, WorkerView } from '@touchstone/evidence';
import Link from 'next/link';
import { plural } from '../words/plural.ts';
import { NoTopics } from './no-topics.tsx';
import { TopicBlock } from './topic-block.tsx';
import classes from './topic-section.module.css';

interface TopicSectionProps {
  topics: readonly TopicState[];
  objections: readonly SearchObjection[];
  workers: readonly WorkerView[];
  now: Date;
  /** Whether whoever looks may add and change them. */
  mayEdit: boolean;
}

/** The topics with their schedules and settings, and whether anybody keeps them. */
export function TopicSection({ topics, objections, workers, now, mayEdit }: TopicSectionProps) {
  return (
    <section aria-labelledby="topics" className={classes.section}>
      <div className={classes.head}>
        <h2 id="topics">Topics</h2>
        <p className={classes.workers}>
          {workers.length === 0 ? (
            <>
              No worker runs: start one with <code>npm run worker</code>
            </>
          ) : (
            `${plural(workers.length, 'worker')} running`
          )}
        </p>
        {mayEdit && (
          <p className={classes.add}>
            <Link href="/topics/new" prefetch={false}>
              New topic
            </Link>
          </p>
        )}
      </div>
      {topics.length === 0 && <NoTopics />}
      <ul className={classes.list}>
        {topics.map((topic) => (
          <TopicBlock
            key={topic.slug}
            topic={topic}
            objection={objections.find((one) => one.topic === topic.slug)}
            now={now}
            mayEdit={mayEdit}
          />
        ))}
      </ul>
    </section>
  );
}
