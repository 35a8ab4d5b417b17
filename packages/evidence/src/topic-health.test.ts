import { describe, expect, it } from 'vitest';
import { isTroubled, lateSince, topicHealth, topicHealths } from './topic-health.ts';
import type { RunStatus } from './vocabulary.ts';

const daily = { enabled: true, schedule: '0 3 * * *', timeZone: 'UTC' };
const hourly = { ...daily, schedule: '0 * * * *' };
const succeeded = {
  lastRun: { status: 'succeeded' },
  lastSuccess: '2025-06-19T03:10:00Z',
} as const;

function at(instant: string): Date {
  return new Date(instant);
}

describe('topicHealth', () => {
  const now = at('2025-06-20T02:00:00Z');

  it.each(['failed', 'interrupted'] satisfies RunStatus[])(
    'tells never looked from %s',
    (status) => {
      expect(topicHealth(daily, now)).toBe('never');
      expect(topicHealth({ ...daily, lastRun: { status } }, now)).toBe('failed');
    },
  );

  it('takes a topic that only chosen days were fetched of for one that was never ingested', () => {
    expect(topicHealth({ ...daily, lastRun: { status: 'succeeded' } }, now)).toBe('never');
  });

  it('does not let an old success hide a later failure', () => {
    expect(topicHealth({ ...daily, ...succeeded, lastRun: { status: 'failed' } }, now)).toBe(
      'failed',
    );
  });

  it.each([
    ['2025-06-20T02:59:00Z', 'good'],
    ['2025-06-20T08:59:59Z', 'good'],
    ['2025-06-20T09:00:00Z', 'late'],
    // The next morning's due instant must not make it good again.
    ['2025-06-21T03:30:00Z', 'late'],
  ])('at %s a success of the morning before is %s', (instant, health) => {
    expect(topicHealth({ ...daily, ...succeeded }, at(instant))).toBe(health);
  });

  it('is late though the last due instant is always recent', () => {
    expect(topicHealth({ ...hourly, ...succeeded }, at('2025-06-19T09:30:00Z'))).toBe('good');
    expect(topicHealth({ ...hourly, ...succeeded }, at('2025-06-19T10:30:00Z'))).toBe('late');
  });

  it('counts a success by hand before the due instant as none of that instant', () => {
    const byHand = { ...succeeded, lastSuccess: '2025-06-20T02:00:00Z' };
    expect(topicHealth({ ...daily, ...byHand }, at('2025-06-20T09:30:00Z'))).toBe('late');
  });

  it('keeps the due instants of the topic’s own time zone', () => {
    const tokyo = { ...daily, ...succeeded, timeZone: 'Asia/Tokyo' };
    expect(lateSince(tokyo, at('2025-06-20T00:00:00Z'))).toEqual(at('2025-06-20T00:00:00Z'));
    expect(lateSince(tokyo, at('2025-06-19T23:59:59Z'))).toBeUndefined();
  });

  it('says since when it is late', () => {
    const since = lateSince({ ...daily, ...succeeded }, at('2025-07-01T00:00:00Z'));
    expect(since).toEqual(at('2025-06-20T09:00:00Z'));
  });

  it('is never late where the schedule is not kept', () => {
    const disabled = { ...daily, ...succeeded, enabled: false };
    expect(topicHealth(disabled, at('2026-06-20T00:00:00Z'))).toBe('disabled');
    expect(lateSince(disabled, at('2026-06-20T00:00:00Z'))).toBeUndefined();
  });

  it('is running only while somebody writes', () => {
    const running = { status: 'running', heartbeatAt: '2025-06-20T02:00:00Z' } as const;
    const topic = { ...daily, ...succeeded, lastRun: running };
    expect(topicHealth(topic, at('2025-06-20T02:01:00Z'))).toBe('running');
    expect(topicHealth(topic, at('2025-06-20T02:05:00Z'))).toBe('failed');
    expect(topicHealth({ ...topic, enabled: false }, at('2025-06-20T02:01:00Z'))).toBe('running');
  });

  it('is late in the end, though a run goes on for ever', () => {
    const topic = (heartbeatAt: string) => ({
      ...{ ...daily, ...succeeded },
      lastRun: { status: 'running', heartbeatAt } as const,
    });
    expect(topicHealth(topic('2025-06-21T08:00:00Z'), at('2025-06-21T08:00:00Z'))).toBe('running');
    expect(topicHealth(topic('2025-06-21T10:00:00Z'), at('2025-06-21T10:00:00Z'))).toBe('late');
  });
});

it('a topic asks for somebody when it is late, failed or was never ingested', () => {
  expect(topicHealths.filter(isTroubled)).toEqual(['late', 'failed', 'never']);
});
