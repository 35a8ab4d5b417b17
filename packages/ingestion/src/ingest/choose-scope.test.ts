import { describe, expect, it } from 'vitest';
import { chooseScope } from './choose-scope.ts';

const settings = { fullEveryDays: 30, overlapDays: 3, collapseBelow: 0.5 };
const now = new Date('2026-03-20T03:00:00Z');
const history = { ...settings, lastFullAt: new Date('2026-03-01T03:00:00Z') };
const covered = { ...history, coveredUntil: '2026-03-19' };

describe('chooseScope', () => {
  it('takes everything the first time, and of a search that was changed', () => {
    expect(chooseScope(settings, {}, now)).toEqual({ kind: 'full' });
  });

  it('takes what came since the last success, with an overlap and tomorrow', () => {
    expect(chooseScope(covered, {}, now)).toEqual({
      kind: 'incremental',
      window: { from: '2026-03-16', to: '2026-03-21' },
    });
  });

  it('goes back by a day at least, since at NCBI it may still be yesterday', () => {
    const { window } = chooseScope({ ...covered, overlapDays: 0 }, {}, now);
    expect(window?.from).toBe('2026-03-18');
  });

  it('goes back to the last success however long ago it was', () => {
    const late = { ...covered, fullEveryDays: 400, coveredUntil: '2025-12-01' };
    expect(chooseScope(late, {}, now).window?.from).toBe('2025-11-28');
  });

  it('takes everything again once a full run is due', () => {
    const due = { ...covered, lastFullAt: new Date('2026-02-18T03:00:00Z') };
    expect(chooseScope(due, {}, now)).toEqual({ kind: 'full' });
    expect(chooseScope(covered, { full: true }, now)).toEqual({ kind: 'full' });
  });

  it('takes the days that it is given', () => {
    const asked = { since: '2020-01-01', until: '2020-12-31' };
    expect(chooseScope(covered, asked, now).window).toEqual({
      from: '2020-01-01',
      to: '2020-12-31',
    });
    expect(chooseScope(covered, { since: '2020-01-01' }, now).window?.to).toBe('2026-03-21');
    expect(chooseScope(covered, { until: '2026-03-18' }, now).window?.from).toBe('2026-03-16');
    expect(() => chooseScope(covered, { since: '2027-01-01' }, now)).toThrow('--since');
  });

  it.each([{ since: '0000-01-01' }, { since: '1699-12-31' }, { until: '2026-03-22' }])(
    'takes no days that PubMed cannot have: %j',
    (asked) => {
      expect(() => chooseScope(covered, asked, now)).toThrow('from 1700-01-01 to 2026-03-21');
    },
  );
});
