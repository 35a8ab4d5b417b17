import { expect, it } from 'vitest';
import { whenMissingAreAsked, whenRejectsAreTried } from './what-is-asked-again.ts';

const succeeded = { status: 'succeeded' } as const;
const ofTopic = { ...succeeded, kind: 'full', topic: 'stones' } as const;
const byPmid = { ...succeeded, kind: 'pmids' } as const;
const overFiles = { ...succeeded, kind: 'files' } as const;

it('promises another try by a run only where one will ask', () => {
  expect(whenMissingAreAsked(ofTopic)).toContain('next run of the topic');
  expect(whenMissingAreAsked(byPmid)).toContain('next run of any topic');
  expect(whenRejectsAreTried(ofTopic)).toContain('next run of the topic');
  expect(whenRejectsAreTried(byPmid)).toContain('next run of any topic');
});

it('says what to do where no run will ask by itself', () => {
  expect(whenMissingAreAsked({ ...byPmid, status: 'failed' })).toMatch(/npm run ingest -- --pmid/);
  expect(whenRejectsAreTried(overFiles)).toMatch(/npm run ingest -- rejects retry --all$/);
});
