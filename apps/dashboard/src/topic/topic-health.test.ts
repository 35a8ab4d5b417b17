import type { RunView, TopicState } from '@touchstone/evidence';
import { describe, expect, it } from 'vitest';
import { topicHealth } from './topic-health.ts';

const now = new Date('2025-06-20T00:00:00Z');
const topic: TopicState = { slug: 'feet', title: 'Tired feet', query: 'feet' };

function run(status: RunView['status']): RunView {
  const counts = { found: 0, fetched: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 };
  return { id: '1', status, startedAt: '2025-06-19T00:00:00Z', requests: 0, ...counts };
}

describe('topicHealth', () => {
  it('tells never looked from looked and failed', () => {
    expect(topicHealth(topic, now)).toBe('never');
    expect(topicHealth({ ...topic, lastRun: run('failed') }, now)).toBe('failed');
  });

  it('does not let an old success hide a later failure', () => {
    const lastSuccess = '2025-06-18T00:00:00Z';
    expect(topicHealth({ ...topic, lastSuccess, lastRun: run('interrupted') }, now)).toBe('failed');
  });

  it('is late once a week and a day went by', () => {
    const lastRun = run('succeeded');
    expect(topicHealth({ ...topic, lastRun, lastSuccess: '2025-06-13T00:00:00Z' }, now)).toBe(
      'good',
    );
    expect(topicHealth({ ...topic, lastRun, lastSuccess: '2025-06-11T00:00:00Z' }, now)).toBe(
      'late',
    );
  });

  it('says running while a run is running', () => {
    expect(topicHealth({ ...topic, lastRun: run('running') }, now)).toBe('running');
  });
});
