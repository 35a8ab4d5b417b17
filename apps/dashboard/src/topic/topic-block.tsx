import type { SearchObjection } from '@touchstone/db';
import { isTroubled, type TopicState, topicHealth } from '@touchstone/evidence';
import Link from 'next/link';
import { capitalise, plural } from '../words/plural.ts';
import { RunNowButton } from './run-now-button.tsx';
import { SearchObjections } from './search-objections.tsx';
import classes from './topic-block.module.css';
import { topicHealthInWords } from './topic-health-in-words.tsx';
import { TopicSchedule } from './topic-schedule.tsx';
import { TopicSettingsForm } from './topic-settings-form.tsx';

interface TopicBlockProps {
  topic: TopicState;
  objection: SearchObjection | undefined;
  now: Date;
  /** Whether whoever looks may change it. */
  mayEdit: boolean;
}

/** A topic as whoever runs the ingest needs it: its state, when it is due, and what can be done. */
export function TopicBlock({ topic, objection, now, mayEdit }: TopicBlockProps) {
  const troubled = isTroubled(topicHealth(topic, now));
  return (
    <li className={classes.topic}>
      <div className={classes.head}>
        <div>
          <h3>
            <bdi>{topic.title}</bdi>
          </h3>
          <p className={classes.health} data-troubled={troubled || undefined}>
            {topicHealthInWords(topic, now)}
            {topic.lastRun && (
              <>
                {' · '}
                <Link href={`/runs/${topic.lastRun.id}`} prefetch={false}>
                  {topic.lastRun.status === 'running' ? 'this run' : 'last run'}
                </Link>
              </>
            )}
          </p>
          <p className={classes.schedule}>
            <TopicSchedule topic={topic} now={now} />
          </p>
          <Leftovers topic={topic} />
        </div>
        {/* Once a new run is there, what was said of asking for it is over. */}
        {mayEdit && <RunNowButton key={topic.lastRun?.id} slug={topic.slug} title={topic.title} />}
      </div>
      {objection && <SearchObjections objection={objection} mayAccept={mayEdit} />}
      {mayEdit && <TopicSettingsForm topic={topic} />}
    </li>
  );
}

/** What PubMed owes and what could not be read: both are asked for again with every run. */
function Leftovers({ topic: { missing, rejects } }: { topic: TopicState }) {
  const parts = [
    missing > 0 ? `${plural(missing, 'record')} not sent by PubMed yet` : undefined,
    rejects > 0 ? `${plural(rejects, 'record')} could not be read yet` : undefined,
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return null;
  return <p className={classes.schedule}>{capitalise(parts.join(', '))}.</p>;
}
