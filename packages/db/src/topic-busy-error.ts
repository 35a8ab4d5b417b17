/** A topic is being ingested already: it never runs twice at once. */
export class TopicBusyError extends Error {
  override name = 'TopicBusyError';
  readonly topic: string;

  constructor(topic: string, holder: { worker: string; startedAt: Date } | undefined) {
    const who = holder
      ? `${processOf(holder.worker)} has been ingesting the topic "${topic}" since ${holder.startedAt.toISOString()}`
      : `The topic "${topic}" is being ingested by another process`;
    super(
      `${who}. Wait for it to end; if it was killed, its run can be taken over after 90 seconds with: npm run ingest`,
    );
    this.topic = topic;
  }
}

/** `host:pid` without what makes the name unique. */
function processOf(worker: string): string {
  const [host, pid] = worker.split(':');
  return `Process ${pid} on ${host}`;
}
