import { type DeliverOptions, deliverEvents } from '@touchstone/ingestion';
import type { SMTPServerOptions } from 'smtp-server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { newReports, seedEvents } from '../support/seed-events.ts';
import { startMailServer } from '../support/start-mail-server.ts';
import { openTestDatabase } from '../support/test-database.ts';

const minuteMs = 60_000;
const recently = new Date(Date.now() - 100 * minuteMs);

/** A database with a topic, a mail server, and what joins them. */
async function stage(server: SMTPServerOptions = {}, login = '') {
  const { db, close } = await openTestDatabase();
  onTestFinished(close);
  await db.topic.create({ data: { slug: 'feet', title: 'Tired feet', query: 'feet' } });
  const mailServer = await startMailServer(server);
  const mail = {
    smtpUrl: `smtp://${login}${mailServer.host}`,
    from: 'Touchstone <touchstone@example.org>',
    to: ['a@example.org', 'B <b@example.org>'],
    publicUrl: 'http://127.0.0.1:3000/',
  };
  const options: DeliverOptions = {
    mail,
    clock: { now: () => 0, sleep: async () => undefined },
    timeLimitMs: 2_000,
  };
  return {
    ...{ db, mailServer },
    deliver: (more: Partial<DeliverOptions> = {}) => deliverEvents(db, { ...options, ...more }),
    undelivered: () => db.event.count({ where: { mailAt: null } }),
  };
}

const retraction = {
  id: 'retraction',
  at: recently,
  kind: 'standing-changed',
  topicSlug: 'feet',
  pmid: '90000009',
  title: 'Retracted: “Warm stones & <b>tired</b> feet”\r\nBcc: c@example.org',
  data: { before: 'current', after: 'retracted' },
} as const;

describe('mail', () => {
  it('tells everything that is due in one message whose subject says what', async () => {
    const { db, deliver, mailServer, undelivered } = await stage();
    const news = newReports(2, recently).map((event) => ({ ...event, topicSlug: 'feet' }));
    await seedEvents(db, [
      ...news,
      retraction,
      { id: 'task', at: recently, kind: 'task-opened', topicSlug: 'feet', taskId: 'task-1' },
    ]);
    expect(await deliver()).toEqual([{ channel: 'mail', delivered: 4 }]);
    expect(mailServer.mails).toHaveLength(1);
    const [mail] = mailServer.mails;
    expect(mail).toMatchObject({ from: 'touchstone@example.org' });
    expect(mail?.to).toEqual(['a@example.org', 'b@example.org']);
    expect(mail?.headers).toMatchObject({
      subject: '1 retraction, 1 task to decide, 2 new studies: Tired feet',
      'auto-submitted': 'auto-generated',
    });
    expect(mail?.headers.bcc).toBeUndefined();
    expect(mail?.text).toContain('http://127.0.0.1:3000/reports/90000009');
    expect(mail?.text).toContain('http://127.0.0.1:3000/tasks/task-1');
    expect(mail?.text).toContain('New study: event-0001');
    expect(await undelivered()).toBe(0);
    await deliver();
    expect(mailServer.mails).toHaveLength(1);
  });

  it('takes nothing in a title for markup', async () => {
    const { db, deliver, mailServer } = await stage();
    await seedEvents(db, [retraction]);
    await deliver();
    expect(mailServer.mails[0]?.html).toContain(
      '“Warm stones &amp; &lt;b&gt;tired&lt;/b&gt; feet”',
    );
    expect(mailServer.mails[0]?.text).toContain('“Warm stones & <b>tired</b> feet” Bcc:');
  });

  it('lists the first fifty of a kind and counts the rest', async () => {
    const { db, deliver, mailServer } = await stage();
    await seedEvents(db, newReports(120, recently));
    await deliver();
    const [mail] = mailServer.mails;
    expect(mail?.headers.subject).toBe('120 new studies');
    expect(mail?.text.match(/New study: /g)).toHaveLength(50);
    expect(mail?.text).toContain('- and 70 more');
  });

  it('that a server refuses for now is sent again, as the same message', async () => {
    let refusals = 4;
    const onMailFrom: SMTPServerOptions['onMailFrom'] = (_, __, done) => {
      refusals -= 1;
      done(refusals > 0 ? Object.assign(new Error('Later, sesame'), { responseCode: 451 }) : null);
    };
    const { db, deliver, mailServer, undelivered } = await stage({ onMailFrom });
    await seedEvents(db, [retraction]);
    const [failed] = await deliver();
    expect(failed?.problem).toMatch(/refuses the addresses \(451\)/);
    expect(failed?.problem).not.toMatch(/sesame/);
    expect(await undelivered()).toBe(1);
    const { bundleId } = await db.channel.findUniqueOrThrow({ where: { name: 'mail' } });
    const later = new Date(Date.now() + 1.1 * minuteMs);
    expect(await deliver({ now: () => later })).toEqual([{ channel: 'mail', delivered: 1 }]);
    expect(mailServer.mails[0]?.headers['message-id']).toContain(bundleId);
  });

  it('logs in where the address says so, and never tells the password', async () => {
    const onAuth: SMTPServerOptions['onAuth'] = ({ username, password }, _, done) => {
      const right = username === 'me' && password === 'open sesame';
      done(right ? null : new Error(`Not ${password}`), { user: username });
    };
    const server = { onAuth, authOptional: false, allowInsecureAuth: true };
    const right = await stage(server, 'me:open%20sesame@');
    await seedEvents(right.db, [retraction]);
    expect(await right.deliver()).toEqual([{ channel: 'mail', delivered: 1 }]);

    const wrong = await stage(server, 'me:closed-sesame@');
    await seedEvents(wrong.db, [retraction]);
    const [failed] = await wrong.deliver();
    expect(failed?.problem).toMatch(/refuses the login \(535\)\. Correct user and password/);
    expect(failed?.problem).not.toMatch(/sesame|me:/);
  });

  it('sends a password to another machine encrypted or not at all', async () => {
    let asked = false;
    const onAuth: SMTPServerOptions['onAuth'] = (_, __, done) => {
      asked = true;
      done(null, { user: 'me' });
    };
    const server = { onAuth, authOptional: false, allowInsecureAuth: true };
    const { db, deliver, mailServer } = await stage(server);
    await seedEvents(db, [retraction]);
    // This machine under a name that is not known to be its own.
    const host = mailServer.host.replace('127.0.0.1', '0.0.0.0');
    const mail = {
      smtpUrl: `smtp://me:sesame@${host}`,
      from: 'a@example.org',
      to: ['a@example.org'],
    };
    const [failed] = await deliver({ mail });
    expect(failed).toMatchObject({ delivered: 0, problem: expect.stringMatching(/encrypted/) });
    expect(asked).toBe(false);
  });

  it('says which addresses were refused, and that of the others it was sent', async () => {
    const onRcptTo: SMTPServerOptions['onRcptTo'] = ({ address }, _, done) =>
      done(address.startsWith('b@') ? new Error('Unknown') : null);
    const { db, deliver, mailServer } = await stage({ onRcptTo });
    await seedEvents(db, [retraction]);
    const [told] = await deliver();
    expect(told).toMatchObject({
      delivered: 1,
      problem: expect.stringMatching(/1 of 2 addresses/),
    });
    expect(mailServer.mails[0]?.to).toEqual(['a@example.org']);
  });

  it('does not wait for a server that says nothing or is not there', async () => {
    const silent = await stage({ onConnect: () => undefined });
    await seedEvents(silent.db, [retraction]);
    expect((await silent.deliver({ timeLimitMs: 100 }))[0]?.problem).toMatch(/in time/);

    const absent = await stage();
    await seedEvents(absent.db, [retraction]);
    await absent.mailServer.close();
    expect((await absent.deliver())[0]?.problem).toMatch(/cannot be reached/);
  });
});

it('a webhook that fails keeps no mail back', async () => {
  const { db, deliver, mailServer } = await stage();
  await seedEvents(db, [retraction]);
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  const webhook = { url: 'http://127.0.0.1:9/', secret };
  const [failed, sent] = await deliver({ webhook });
  expect(failed).toMatchObject({ channel: 'webhook', delivered: 0 });
  expect(sent).toEqual({ channel: 'mail', delivered: 1 });
  expect(mailServer.mails).toHaveLength(1);
});
