import { type TopicState, topicHealth } from '@touchstone/evidence';
import { Moment } from '../components/moment.tsx';

/** "nobody has looked since 3 March": how fresh a topic is, as a sentence's end. */
export function topicHealthInWords(topic: TopicState, now = new Date()) {
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
  if (health === 'good' && since) {
    return (
      <>
        last ingested on <Moment instant={since} />
      </>
    );
  }
  const failed = health === 'failed' ? 'the last ingest failed; ' : '';
  if (!since) return `${failed}it never succeeded`;
  return (
    <>
      {failed}nobody has looked since <Moment instant={since} />
    </>
  );
}
