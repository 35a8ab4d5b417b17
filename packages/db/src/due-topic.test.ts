import { describe, expect, it } from 'vitest';
import { dueSince, type Scheduled } from './due-topic.ts';

const at = (instant: string) => new Date(instant);
const nightly = { schedule: '0 3 * * *', timeZone: 'UTC' };
const run = (status: string, finishedAt: string, more: object = {}) => ({
  ...{ status, trigger: 'schedule', objections: [] },
  ...{ startedAt: at(finishedAt), finishedAt: at(finishedAt) },
  ...more,
});
const topic = (more: Partial<Scheduled> = {}): Scheduled => ({
  ...nightly,
  scheduledAt: at('2026-03-01T03:00Z'),
  runs: [run('succeeded', '2026-03-01T03:05Z')],
  ...more,
});

describe('dueSince', () => {
  it('is the due instant from that instant on, and not before it', () => {
    expect(dueSince(topic(), at('2026-03-02T02:59:59Z'))).toBeUndefined();
    expect(dueSince(topic(), at('2026-03-02T03:00Z'))).toEqual(at('2026-03-02T03:00Z'));
  });

  it('is the last of those that were missed', () => {
    expect(dueSince(topic(), at('2026-03-09T12:00Z'))).toEqual(at('2026-03-09T03:00Z'));
  });

  it('follows the topic’s own clock through the change to summer time', () => {
    const berlin = topic({ timeZone: 'Europe/Berlin', scheduledAt: at('2026-03-28T02:00Z') });
    expect(dueSince(berlin, at('2026-03-29T00:59Z'))).toBeUndefined();
    expect(dueSince(berlin, at('2026-03-29T01:00Z'))).toEqual(at('2026-03-29T01:00Z'));
  });

  it('is now for a topic that never ran', () => {
    const now = at('2026-03-02T12:00Z');
    expect(dueSince(topic({ scheduledAt: null, runs: [] }), now)).toEqual(now);
  });

  it('counts from a run by hand where nothing was scheduled yet', () => {
    const byHand = topic({ scheduledAt: null });
    expect(dueSince(byHand, at('2026-03-01T12:00Z'))).toBeUndefined();
    expect(dueSince(byHand, at('2026-03-02T03:00Z'))).toEqual(at('2026-03-02T03:00Z'));
  });

  it('comes again after a failure, each time after a longer pause', () => {
    const once = topic({ runs: [run('failed', '2026-03-01T03:05Z')] });
    expect(dueSince(once, at('2026-03-01T03:14Z'))).toBeUndefined();
    expect(dueSince(once, at('2026-03-01T03:15Z'))).toEqual(at('2026-03-01T03:15Z'));
    const twice = topic({
      scheduledAt: at('2026-03-01T03:15Z'),
      runs: [run('failed', '2026-03-01T03:16Z'), run('failed', '2026-03-01T03:05Z')],
    });
    expect(dueSince(twice, at('2026-03-01T03:35Z'))).toBeUndefined();
    expect(dueSince(twice, at('2026-03-01T03:36Z'))).toEqual(at('2026-03-01T03:36Z'));
  });

  it('does not come again while the job of the last try has not run', () => {
    const asked = topic({
      scheduledAt: at('2026-03-01T03:15:01Z'),
      runs: [run('failed', '2026-03-01T03:05Z')],
    });
    expect(dueSince(asked, at('2026-03-01T20:00Z'))).toBeUndefined();
  });

  it('comes again after a scheduled failure, though a person has tried since', () => {
    const runs = [
      run('failed', '2026-03-01T03:20Z', { trigger: 'command' }),
      run('failed', '2026-03-01T03:05Z'),
    ];
    expect(dueSince(topic({ runs }), at('2026-03-01T03:40Z'))).toEqual(at('2026-03-01T03:40Z'));
  });

  it('does not wait for instants that a wrong clock has dated', () => {
    const ahead = '2027-03-01T03:00Z';
    const now = at('2026-03-02T12:00Z');
    const scheduledAhead = topic({ scheduledAt: at(ahead) });
    expect(dueSince(scheduledAhead, now)).toEqual(at('2026-03-02T03:00Z'));
    const allAhead = topic({ scheduledAt: at(ahead), runs: [run('succeeded', ahead)] });
    expect(dueSince(allAhead, now)).toEqual(now);
  });

  it.each([
    ['a person must accept the search', { objections: ['dropped: "stones"'] }],
    ['a person began it', { trigger: 'command' }],
  ])('waits for the next due instant where %s', (_, more) => {
    const stopped = topic({ runs: [run('failed', '2026-03-01T03:05Z', more)] });
    expect(dueSince(stopped, at('2026-03-02T02:00Z'))).toBeUndefined();
    expect(dueSince(stopped, at('2026-03-02T03:00Z'))).toEqual(at('2026-03-02T03:00Z'));
  });
});
