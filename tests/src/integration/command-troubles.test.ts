import { listCrossrefDue } from '@touchstone/db';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fictionalArticle } from '../fake-eutils/index.ts';
import { stageClaims, stageLink } from '../support/stage-claims.ts';
import { stageCommand, stones } from '../support/stage-command.ts';
import { startWebhookReceiver, status } from '../support/start-webhook-receiver.ts';

// Several processes, one after the other.
vi.setConfig({ testTimeout: 180_000 });

const pmid = '90000501';
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

let stage: Awaited<ReturnType<typeof stageCommand>>;
beforeAll(async () => {
  stage = await stageCommand({ records: 2 });
  const { db, fake, run } = stage;
  fake.setRecord(pmid, fictionalArticle({ pmid, title: 'Warm stones.', doi: '10.99999/stones' }));
  await run([]);
  await stageClaims(db);
  await stageLink(db, { id: 'one', claim: 'warmth', pmid });
});
afterAll(() => stage.close());

describe('what fails no run', () => {
  it('fails the status where a webhook has taken nothing for a day', async () => {
    const { db, fake, run, ask } = stage;
    const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    const receiver = await startWebhookReceiver(secret);
    receiver.answers.push(status(404));
    fake.setRecord('90000502', fictionalArticle({ pmid: '90000502', title: 'Warm stones anew.' }));
    const environment = { WEBHOOK_URL: receiver.url, WEBHOOK_SECRET: secret };
    expect(await run(['--full'], environment)).toMatchObject({ code: 0 });
    expect(await ask(['status'])).toMatchObject({ code: 0, good: true, troubles: [] });
    await db.channel.updateMany({ data: { bundleAt: hoursAgo(25) } });
    const { code, stdout } = await run(['status']);
    expect(stdout).toMatch(/^webhook: FAILING\. 1 delivery by webhook failed since .* waits?\. /m);
    expect(code).toBe(1);
    // The pause of a minute, over.
    await db.channel.updateMany({ data: { heldUntil: new Date(0) } });
    expect(await run([], environment)).toMatchObject({ code: 0 });
    expect(await ask(['status'])).toMatchObject({ code: 0, good: true, troubles: [] });
  });

  it('fails the status where Crossref has told nothing for a week of what claims rest on', async () => {
    const { db, run, ask } = stage;
    const crossref = { CROSSREF: 'on', CROSSREF_BASE_URL: 'http://127.0.0.1:9/' };
    await db.report.updateMany({ where: { pmid }, data: { crossrefCheckedAt: hoursAgo(24 * 6) } });
    expect(await run([], crossref)).toMatchObject({ code: 0 });
    expect(await ask(['status'])).toMatchObject({ code: 0, troubles: [] });
    await db.report.updateMany({ where: { pmid }, data: { crossrefCheckedAt: hoursAgo(24 * 8) } });
    expect(await ask(['status'])).toMatchObject({
      ...{ code: 1, good: false },
      troubles: [{ about: 'crossref', message: expect.stringContaining('about 1 report that') }],
    });
    // Nobody has asked Crossref for a week: it is off.
    await db.rateLimit.updateMany({ data: { nextAt: hoursAgo(24 * 8) } });
    expect(await ask(['status'])).toMatchObject({ code: 0, good: true, troubles: [] });
  });

  it('asks Crossref again though an answer bears a date of next year', async () => {
    const { db } = stage;
    const ahead = new Date(Date.now() + 365 * 86_400_000);
    await db.report.updateMany({ where: { pmid }, data: { crossrefCheckedAt: ahead } });
    expect(
      await listCrossrefDue(db, { topic: stones.slug, others: 0, now: new Date() }),
    ).toMatchObject([{ pmid, linked: true }]);
  });
});
