import { lateSince, type TopicState, topicHealth } from '@touchstone/evidence';
import { Moment } from '../components/moment.tsx';

/** "nobody has looked since 3 March": how fresh a topic is, as a sentence's end. */
export function topicHealthInWords(topic: TopicState, now: Date) {
  const since = topic.lastSuccess;
  const health = topicHealth(topic, now);
  if (health === 'running') return 'being ingested now';
  if (health === 'never') {
    return (
      <>
        never ingested; run <code>npm run ingest</code>
      </>
    );
  }
  if (!since)
    return health === 'disabled' ? 'never ingested' : 'the last ingest failed; it never succeeded';
  if (health === 'good' || health === 'disabled') {
    return (
      <>
        last ingested on <Moment instant={since} />
      </>
    );
  }
  const late = lateSince(topic, now);
  return (
    <>
      {health === 'failed' && 'the last ingest failed; '}nobody has looked since{' '}
      <Moment instant={since} />
      {late && (
        <>
          , late since <Moment instant={late.toISOString()} />
        </>
      )}
    </>
  );
}
