import { type Bundle, type Db, listTopics } from '@touchstone/db';
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
  timeLimitMs: number;
}

/** Sends a bundle as one mail. Says so where only some addresses were accepted. @throws DeliveryError */
export async function sendDigest(
  db: Db,
  bundle: Bundle,
  { mail, signal, timeLimitMs }: Sending,
): Promise<string | undefined> {
  const titles = new Map((await listTopics(db)).map(({ slug, title }) => [slug, title]));
  const server = new URL(mail.smtpUrl).host;
  const transport = openMail(mail.smtpUrl, timeLimitMs);
  const stop = () => transport.close();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const info = await transport.sendMail(toMessage(bundle, mail, titles));
    if (info.rejected.length === 0) return undefined;
    const all = mail.to.length;
    return `The mail server at ${server} refused ${info.rejected.length} of ${all} addresses. Correct MAIL_TO.`;
  } catch (error) {
    signal?.throwIfAborted();
    throw explainMailFailure(error, server);
  } finally {
    signal?.removeEventListener('abort', stop);
    transport.close();
  }
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
