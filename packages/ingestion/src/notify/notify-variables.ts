import { z } from 'zod';
import { holdsNoLogin } from '../holds-no-login.ts';
import type { NotifySettings } from './notify-settings.ts';

/** The variables that say by which channels events are told. */
export const notifyVariables = {
  WEBHOOK_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address', abort: true })
    .refine(holdsNoLogin, 'must hold no user and password; its receiver can tell by the signature')
    .optional(),
  WEBHOOK_SECRET: z
    .string()
    .refine(
      isSecret,
      'must be whsec_ and 24 to 64 bytes in base64: echo "whsec_$(openssl rand -base64 32)"',
    )
    .optional(),
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: 'must be smtp://host:port or smtps://host:port',
      abort: true,
    })
    .refine(isDecodable, 'holds a percent sign that is not followed by the code of a character')
    .optional(),
  MAIL_FROM: z
    .string()
    .refine(isAddress, 'must be one address: you@example.org, or Name <you@example.org>')
    .optional(),
  MAIL_TO: z
    .string()
    .transform((list) => list.split(',').map((address) => address.trim()))
    .refine((list) => list.every(isAddress), 'must be addresses with commas between them')
    .optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be the http or https address of the dashboard' })
    .optional(),
};

const variablesSchema = z.object(notifyVariables);
type NotifyVariables = z.output<typeof variablesSchema>;

/** Half a channel would be silent for ever, and nobody would know. For zod's `superRefine`. */
export function refuseHalfChannels(data: NotifyVariables, context: z.core.$RefinementCtx): void {
  const refuse = (name: keyof NotifyVariables, message: string) =>
    context.addIssue({ code: 'custom', path: [name], message });
  if (data.WEBHOOK_URL && !data.WEBHOOK_SECRET) {
    refuse('WEBHOOK_SECRET', 'is needed with WEBHOOK_URL, so that its receiver can tell who sends');
  }
  if (data.WEBHOOK_SECRET && !data.WEBHOOK_URL) {
    refuse('WEBHOOK_URL', 'is needed with WEBHOOK_SECRET');
  }
  const mail = ['SMTP_URL', 'MAIL_FROM', 'MAIL_TO'] as const;
  const given = mail.filter((name) => data[name]);
  if (given.length === 0) return;
  for (const name of mail) {
    if (!data[name]) refuse(name, `is needed with ${given.join(' and ')}, or no mail is sent`);
  }
}

/** The channels that are configured. */
export function toNotifySettings(data: NotifyVariables, httpsProxy?: string): NotifySettings {
  const { WEBHOOK_URL: url, WEBHOOK_SECRET: secret } = data;
  const { SMTP_URL: smtpUrl, MAIL_FROM: from, MAIL_TO: to, PUBLIC_URL: publicUrl } = data;
  return {
    ...(url && secret && { webhook: { url, secret, httpsProxy } }),
    ...(smtpUrl && from && to && { mail: { smtpUrl, from, to, publicUrl } }),
  };
}

function isDecodable(url: string): boolean {
  const { username, password } = new URL(url);
  try {
    return decodeURIComponent(username + password) !== undefined;
  } catch {
    return false;
  }
}

/** As Standard Webhooks has it. */
function isSecret(text: string): boolean {
  const encoded = /^whsec_(.+)$/.exec(text)?.[1] ?? '';
  const bytes = Buffer.from(encoded, 'base64');
  return bytes.toString('base64') === encoded && bytes.length >= 24 && bytes.length <= 64;
}

/** Enough to catch a slip; whether somebody reads there only the mail server knows. */
function isAddress(text: string): boolean {
  const address = /^[^<>\r\n]*<([^<>]+)>$/.exec(text.trim())?.[1] ?? text.trim();
  return z.email().safeParse(address).success;
}
