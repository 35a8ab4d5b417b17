import { z } from 'zod';
import { DeliveryError } from './delivery-error.ts';

const failureSchema = z.object({
  code: z.string().optional(),
  responseCode: z.number().optional(),
});

/**
 * Why a mail was not accepted, and what to do. The server's own words stay out: they may repeat what
 * they were given.
 */
export function explainMailFailure(error: unknown, server: string): DeliveryError {
  const { code, responseCode } = failureSchema.safeParse(error).data ?? {};
  const number = responseCode === undefined ? '' : ` (${responseCode})`;
  const refusedForGood = responseCode !== undefined && responseCode >= 500;
  const retryable = code !== 'EAUTH' && code !== 'ETLS' && !refusedForGood;
  const sentence = `The mail server at ${server} ${meaning(code, number)}`;
  return new DeliveryError(sentence, { retryable, cause: code });
}

function meaning(code: string | undefined, number: string): string {
  switch (code) {
    case 'EAUTH':
      return `refuses the login${number}. Correct user and password in SMTP_URL.`;
    case 'ETLS':
      return 'could not agree on an encrypted connection. Try smtps:// in SMTP_URL, or another port.';
    case 'EENVELOPE':
      return `refuses the addresses${number}. Correct MAIL_FROM and MAIL_TO.`;
    case 'EMESSAGE':
      return `refuses the mail${number}. Its log should say why.`;
    case 'ETIMEDOUT':
      return 'did not answer in time. Check host and port in SMTP_URL.';
    default:
      return `cannot be reached${code ? ` (${code})` : ''}. Check host and port in SMTP_URL.`;
  }
}
