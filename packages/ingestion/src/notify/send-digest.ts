import { type Bundle, type Db, listTopics } from '@touchstone/db';
import { DeliveryError } from './delivery-error.ts';
import { digestHtml } from './digest-html.ts';
import { digestParts } from './digest-parts.ts';
import { digestSubject } from './digest-subject.ts';
import { digestText } from './digest-text.ts';
import { explainMailFailure } from './explain-mail-failure.ts';
import type { MailSettings } from './notify-settings.ts';
import { openMail } from './open-mail.ts';

interface Sending {
  mail: MailSettings;
  signal?: AbortSignal | undefined;
  /** For the server to say anything. */
  timeLimitMs: number;
  /** For the whole mail: a server that goes on talking without an end says something all the time. */
  deadlineMs: number;
}

/** Sends a bundle as one mail. Says so where only some addresses were accepted. @throws DeliveryError */
export async function sendDigest(
  db: Db,
  bundle: Bundle,
  { mail, signal, timeLimitMs, deadlineMs }: Sending,
): Promise<string | undefined> {
  const titles = new Map((await listTopics(db)).map(({ slug, title }) => [slug, title]));
  const server = new URL(mail.smtpUrl).host;
  const transport = openMail(mail.smtpUrl, timeLimitMs);
  const late = AbortSignal.timeout(deadlineMs);
  const ends = AbortSignal.any([late, ...(signal ? [signal] : [])]);
  try {
    const info = await transport.sendMail({ ...toMessage(bundle, mail, titles), signal: ends });
    if (info.rejected.length === 0) return undefined;
    const all = mail.to.length;
    return `The mail server at ${server} refused ${info.rejected.length} of ${all} addresses. Correct MAIL_TO.`;
  } catch (error) {
    signal?.throwIfAborted();
    throw late.aborted ? endless(server, deadlineMs) : explainMailFailure(error, server);
  } finally {
    transport.close();
  }
}

function endless(server: string, deadlineMs: number): DeliveryError {
  const sentence = `The mail server at ${server} took no mail within ${deadlineMs / 1000} s. Its log should say why.`;
  return new DeliveryError(sentence, { retryable: false });
}

function toMessage({ id, at, events }: Bundle, mail: MailSettings, titles: Map<string, string>) {
  const parts = digestParts(events, mail.publicUrl);
  return {
    from: mail.from,
    to: mail.to,
    subject: digestSubject(events, titles),
    text: digestText(parts),
    html: digestHtml(parts),
    // The same however often it is sent, so that a mailbox can tell a mail that came twice.
    messageId: `<${id}@touchstone.invalid>`,
    date: at,
    // Nobody's absence answers a machine (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}
