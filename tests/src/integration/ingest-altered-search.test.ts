import { acceptSearch, commandActor, readRun } from '@touchstone/db';
import { checkSearch, openEutils } from '@touchstone/ingestion';
import { describe, expect, it } from 'vitest';
import { topic } from '../support/stage-ingest.ts';
import { stageRuns } from '../support/stage-runs.ts';

const dropped = 'PubMed found nowhere "warm feet"[tiab] and searched without it.';

describe('a search that PubMed has altered', () => {
  it('stops the run before anything is taken from it, until an operator accepts it', async () => {
    const { db, fake, ingest, options, pass } = await stageRuns();
    fake.setUnknownPhrases(['warm feet']);
    const stopped = await ingest();
    expect(stopped).toMatchObject({ status: 'failed', found: 0, searchCount: 5, fetched: 0 });
    expect(stopped.error).toContain(dropped);
    expect(stopped.error).toMatch(/topics accept stones$/);
    const lost = "PubMed's reading of the search lacks: warm, feet.";
    expect((await readRun(db, stopped.id))?.objections).toEqual([lost, dropped]);
    expect(await db.report.count()).toBe(0);
    expect(await ingest()).toMatchObject({ status: 'failed', attempt: 1, found: 0 });

    await pass(1);
    const accepted = await acceptSearch(db, {
      topic: topic.slug,
      by: commandActor,
      now: options.now(),
    });
    expect(accepted).toMatchObject({ objections: [lost, dropped], searchCount: 5 });
    expect(await db.activity.findMany()).toMatchObject([
      { actor: 'command', action: 'accept-search', objectId: topic.slug },
    ]);
    const run = await ingest();
    expect(run).toMatchObject({ status: 'succeeded', found: 5, created: 5 });
    expect((await readRun(db, run.id))?.warnings).toContain(`Accepted: ${dropped}`);
    expect(await ingest()).toMatchObject({ status: 'succeeded', kind: 'incremental' });
  });

  it('stops an incremental run too, and is met again by its window when it is mended', async () => {
    const { fake, ingest, pass, publish } = await stageRuns();
    await ingest();
    publish({ pmid: '90000101', entrezDate: await pass(2) });
    fake.fail({ kind: 'altered-translation', phrase: '"pebbles"[All Fields]' });
    expect(await ingest()).toMatchObject({ status: 'failed', kind: 'incremental', created: 0 });
    await pass(5);
    expect(await ingest()).toMatchObject({ status: 'succeeded', created: 1 });
  });

  it.each([
    [
      'a field',
      '"stones"[All Fields] OR "warm feet"[Title/Abstract]',
      /another field: stones\[tiab\]/,
    ],
    [
      'an operator',
      '"stones"[Title/Abstract] AND "warm feet"[Title/Abstract]',
      /by AND, and the sea/,
    ],
    ['everything', ' ', /does not say how it reads/],
  ])('stops the run where PubMed changes %s without a word', async (_, phrase, objection) => {
    const { fake, ingest } = await stageRuns();
    fake.fail({ kind: 'altered-translation', phrase });
    const run = await ingest();
    expect(run).toMatchObject({ status: 'failed', created: 0 });
    expect(run.error).toMatch(objection);
  });

  it('is accepted as PubMed read it then, and stops the run when that changes', async () => {
    const { db, fake, ingest, options, pass } = await stageRuns();
    const read = (phrase: string) => fake.fail({ kind: 'altered-translation', phrase });
    const accepted = read('"stones"[Title/Abstract]');
    expect(await ingest()).toMatchObject({ status: 'failed' });
    accepted.cancel();
    await pass(1);
    await acceptSearch(db, { topic: topic.slug, by: commandActor, now: options.now() });
    // The same words are missing, and the rest is now looked for anywhere.
    const other = read('"stones"[All Fields]');
    const stopped = await ingest();
    other.cancel();
    expect(stopped.status).toBe('failed');
    expect(stopped.error).toMatch(/lacks: warm, feet.*Other than on 2 March 2026/);
    read('"stones"[Title/Abstract]');
    expect(await ingest()).toMatchObject({ status: 'succeeded', created: 5 });
  });

  it('still lets the reports be fetched that claims rest on', async () => {
    const { db, fake, ingest, publish } = await stageRuns();
    await ingest();
    await db.report.update({ where: { pmid: '90000003' }, data: { origin: 'starter' } });
    publish({ pmid: '90000003', title: 'Told anew.' });
    await db.report.update({ where: { pmid: '90000003' }, data: { title: 'Told anew.' } });
    fake.setUnknownPhrases(['warm feet']);
    expect(await ingest({ full: true })).toMatchObject({
      status: 'failed',
      fetched: 1,
      updated: 1,
    });
    expect(await db.topicMember.count({ where: { leftAt: { not: null } } })).toBe(0);
  });

  it('has nothing to be accepted once it was changed', async () => {
    const { db, fake, ingest } = await stageRuns();
    await expect(acceptSearch(db, { topic: topic.slug, by: commandActor })).rejects.toThrow(
      'topics check stones',
    );
    fake.setUnknownPhrases(['warm feet']);
    await ingest();
    await db.topic.update({ where: { slug: topic.slug }, data: { query: 'stones[tiab]' } });
    await expect(acceptSearch(db, { topic: topic.slug, by: commandActor })).rejects.toThrow(
      'No run of the topic "stones" waits',
    );
  });

  it('can be checked beforehand', async () => {
    const { fake, eutils: settings } = await stageRuns();
    fake.setUnknownPhrases(['warm feet']);
    const eutils = openEutils(settings);
    const check = await checkSearch(eutils, `${topic.query} OR stones[foo]`);
    eutils.close();
    expect(check).toMatchObject({ count: 5, first: [{ pmid: '90000005' }, {}, {}, {}, {}] });
    expect(check.first[0]?.title).toContain('number 5');
    expect(check.objections.join()).toMatch(/\[foo\].*lacks: warm, feet.*found nowhere/);
  });
});

describe('a count that collapses', () => {
  it('stops the run until it is accepted, and then is what the next count is held against', async () => {
    const { db, fake, ingest, pass, options } = await stageRuns({ records: 40 });
    await ingest();
    await pass(31);
    fake.setSearch((_, store) => store.pmids().slice(0, 12));
    const stopped = await ingest();
    expect(stopped).toMatchObject({ status: 'failed', kind: 'full', searchCount: 12, found: 0 });
    expect(stopped.error).toContain(
      'The search counted 40 records on 1 March 2026 and counts 12 on 1 April 2026.',
    );
    expect(await db.topicMember.count({ where: { leftAt: { not: null } } })).toBe(0);

    await pass(1);
    await acceptSearch(db, { topic: topic.slug, by: commandActor, now: options.now() });
    expect(await ingest()).toMatchObject({ status: 'succeeded', found: 12 });
    fake.setSearch((_, store) => store.pmids().slice(0, 5));
    expect(await ingest()).toMatchObject({ status: 'failed', searchCount: 5 });
  });

  it('is judged by the setting of the topic', async () => {
    const { db, fake, ingest } = await stageRuns({ records: 40 });
    await ingest();
    fake.setSearch((_, store) => store.pmids().slice(0, 12));
    await db.topic.update({ where: { slug: topic.slug }, data: { collapseBelow: 0.2 } });
    expect(await ingest({ full: true })).toMatchObject({ status: 'succeeded', found: 12 });
  });

  it('is none where the search was narrowed, for another search was counted before', async () => {
    const { db, fake, ingest } = await stageRuns({ records: 40 });
    await ingest();
    fake.setSearch((_, store) => store.pmids().slice(0, 12));
    const query = `(${topic.query}) AND stones[tiab]`;
    await db.topic.update({ where: { slug: topic.slug }, data: { query } });
    expect(await ingest()).toMatchObject({ status: 'succeeded', kind: 'full', found: 12 });
  });
});
