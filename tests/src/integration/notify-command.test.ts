import { expect, it, onTestFinished, vi } from 'vitest';
import { fictionalArticle } from '../fake-eutils/index.ts';
import { stageCommand } from '../support/stage-command.ts';
import { startMailServer } from '../support/start-mail-server.ts';
import { startWebhookReceiver, status } from '../support/start-webhook-receiver.ts';

// Four processes, one after the other.
vi.setConfig({ testTimeout: 180_000 });

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const [trial, notice, later] = ['90000501', '90000502', '90000503'];

/** A topic whose first filling is over, and what happens at PubMed after it. */
async function stage() {
  const staged = await stageCommand({ records: 2 });
  onTestFinished(async () => void (await staged.close()));
  const { fake, run } = staged;
  const write = (pmid: string, notices: { refType: string; source: string; pmid: string }[] = []) =>
    fake.setRecord(pmid, fictionalArticle({ pmid, title: `Warm stones ${pmid}.`, notices }));
  write(trial);
  expect(await run([])).toMatchObject({ code: 0 });
  const happen = () => {
    write(trial, [{ refType: 'RetractionIn', source: 'Fict J. 2026;9(1):3', pmid: notice }]);
    write(later);
  };
  return { ...staged, happen };
}

it('a run tells by webhook and mail what it found, and nothing of the first filling', async () => {
  const { run, happen } = await stage();
  const receiver = await startWebhookReceiver(secret);
  const mailServer = await startMailServer();
  const environment = {
    ...{ WEBHOOK_URL: receiver.url, WEBHOOK_SECRET: secret, SMTP_URL: `smtp://${mailServer.host}` },
    ...{ MAIL_FROM: 'touchstone@example.org', MAIL_TO: 'a@example.org' },
  };
  expect(await run([], environment)).toMatchObject({ code: 0 });
  expect(receiver.received).toEqual([]);
  happen();
  // What happened is dated long before: an incremental run would not look there.
  expect(await run(['--full'], environment)).toMatchObject({ code: 0 });
  expect(receiver.received).toHaveLength(1);
  expect(receiver.received[0]?.body).toContain(`"kind":"standing-changed"`);
  expect(receiver.received[0]?.body).toContain(`"kind":"report-new"`);
  expect(mailServer.mails.map(({ headers }) => headers.subject)).toEqual([
    '1 retraction, 1 new study: Warm stones',
  ]);
  expect(mailServer.mails[0]?.text).toContain(later);
});

it('a run whose news nobody takes succeeds, says so, and the next one tells them', async () => {
  const { run, happen, db } = await stage();
  const receiver = await startWebhookReceiver(secret);
  const environment = { WEBHOOK_URL: receiver.url, WEBHOOK_SECRET: secret };
  happen();
  receiver.answers.push(status(404));
  const refused = await run(['--full'], environment);
  expect(refused.code).toBe(0);
  expect(refused.stderr).toMatch(/The webhook at 127\.0\.0\.1:\d+ has nothing at its address/);
  expect(refused.stderr + refused.stdout).not.toMatch(/sesame|whsec/);
  // The pause of a minute, over.
  await db.channel.updateMany({ data: { heldUntil: new Date(0) } });
  expect(await run([], environment)).toMatchObject({ code: 0 });
  expect(receiver.received.map(({ id }) => id)).toEqual(Array(2).fill(receiver.received[0]?.id));
});

it('half a channel is refused before anything begins', async () => {
  const { run, close } = await stageCommand({ records: 0 });
  onTestFinished(async () => void (await close()));
  const { code, stderr } = await run([], { WEBHOOK_URL: 'http://127.0.0.1:9/open-sesame' });
  expect(code).not.toBe(0);
  expect(stderr).toMatch(/WEBHOOK_SECRET: is needed with WEBHOOK_URL/);
  expect(stderr).not.toMatch(/sesame/);
});
