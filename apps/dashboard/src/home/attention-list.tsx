import {
  type Attention,
  isTroubled,
  type TaskView,
  type TopicState,
  topicHealth,
} from '@touchstone/evidence';
import Link from 'next/link';
import { BalanceBar } from '../components/balance-bar.tsx';
import { Counts } from '../components/counts.tsx';
import { EmptyPlace } from '../components/empty-place.tsx';
import { byUrgency } from '../task/task-headline.ts';
import { TaskLine } from '../task/task-line.tsx';
import { topicHealthInWords } from '../topic/topic-health-in-words.tsx';
import { claimName } from '../words/claim-name.ts';
import classes from './attention-list.module.css';

interface AttentionListProps {
  attention: Attention;
  topics: TopicState[];
  /** The open ones. */
  tasks: readonly TaskView[];
}

/** What a person should look at next, the most urgent first. */
export function AttentionList({ attention, topics, tasks }: AttentionListProps) {
  const { contested, unevidenced, mismatches } = attention;
  const now = new Date();
  const stale = topics.filter((topic) => isTroubled(topicHealth(topic, now)));
  const lists = [contested, unevidenced, mismatches, stale, tasks];
  const quiet = lists.every((list) => list.length === 0);
  return (
    <section aria-labelledby="attention">
      <h2 id="attention">Needs attention</h2>
      {quiet && (
        <EmptyPlace>
          Nothing does. Reports that were retracted or changed, claims whose evidence conflicts,
          claims without evidence and troubled ingests will be listed here.
        </EmptyPlace>
      )}
      {tasks.length > 0 && (
        <Group name="To look at again">
          {byUrgency(tasks)
            .slice(0, fewTasks)
            .map((task) => (
              <li key={task.id}>
                <TaskLine task={task} />
              </li>
            ))}
          {tasks.length > fewTasks && (
            <li>
              <Link href="/tasks" prefetch={false}>
                All {tasks.length} tasks
              </Link>
            </li>
          )}
        </Group>
      )}
      {stale.length > 0 && (
        <Group name="Ingest">
          {stale.map((topic) => (
            <li key={topic.slug} className={classes.warning}>
              <bdi>{topic.title}</bdi>: {topicHealthInWords(topic, now)}
            </li>
          ))}
        </Group>
      )}
      {mismatches.length > 0 && (
        <Group name="PubMed’s title is not ours">
          {mismatches.map((mismatch) => (
            <li key={mismatch.pmid}>
              <Link href={`/reports/${mismatch.pmid}#identity`} prefetch={false}>
                PMID {mismatch.pmid}
              </Link>
              : ours is “<bdi>{mismatch.ourTitle}</bdi>”, PubMed’s “
              <bdi>{mismatch.pubmedTitle}</bdi>”
            </li>
          ))}
        </Group>
      )}
      {unevidenced.length > 0 && (
        <Group name="No evidence yet">
          {unevidenced.map((claim) => (
            <li key={claim.id}>
              <Link href={`/claims/${claim.id}`} prefetch={false}>
                {claimName(claim)}
              </Link>
            </li>
          ))}
        </Group>
      )}
      {contested.length > 0 && (
        <Group name="The evidence conflicts">
          {contested.map((claim) => (
            <li key={claim.id} className={classes.contested}>
              <Link href={`/claims/${claim.id}`} prefetch={false}>
                {claimName(claim)}
              </Link>
              <span className={classes.bar}>
                <BalanceBar balance={claim.evidence} />
              </span>
              <Counts balance={claim.evidence} />
            </li>
          ))}
        </Group>
      )}
    </section>
  );
}

/** More would push everything else off the page. */
const fewTasks = 5;

function Group({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className={classes.group}>
      <h3>{name}</h3>
      <ul className={classes.list}>{children}</ul>
    </div>
  );
}
