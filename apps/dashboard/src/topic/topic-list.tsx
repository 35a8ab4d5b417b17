import { isTroubled, type TopicState, topicHealth } from '@touchstone/evidence';
import Link from 'next/link';
import { NoTopics } from './no-topics.tsx';
import { topicHealthInWords } from './topic-health-in-words.tsx';
import classes from './topic-list.module.css';

/** When each topic was last ingested with success. */
export function TopicList({ topics }: { topics: TopicState[] }) {
  const now = new Date();
  return (
    <section aria-labelledby="topics">
      <h2 id="topics">Topics</h2>
      {topics.length === 0 && <NoTopics />}
      <ul className={classes.list}>
        {topics.map((topic) => (
          <li key={topic.slug}>
            <h3>
              <bdi>{topic.title}</bdi>
            </h3>
            <p
              className={classes.health}
              data-troubled={isTroubled(topicHealth(topic, now)) || undefined}
            >
              {topicHealthInWords(topic, now)}
              {topic.lastRun && (
                <>
                  {' · '}
                  <Link href={`/runs/${topic.lastRun.id}`} prefetch={false}>
                    last run
                  </Link>
                </>
              )}
            </p>
            <details className={classes.search}>
              <summary>PubMed search</summary>
              <code>{topic.query}</code>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
