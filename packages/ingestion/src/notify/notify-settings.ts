/** Where events are told besides the feed; a channel that is absent is not used. */
export interface NotifySettings {
  webhook?: WebhookSettings | undefined;
  mail?: MailSettings | undefined;
}

/** The channels that a process's environment configures. */
export function notifySettings({ notify }: { notify: NotifySettings }): NotifySettings {
  return notify;
}

export interface WebhookSettings {
  /** Often a secret by itself: only its host may be shown. */
  url: string;
  /** `whsec_` and base64, as Standard Webhooks has it. */
  secret: string;
  /** Used for `https` addresses alone. */
  httpsProxy?: string | undefined;
}

export interface MailSettings {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  smtpUrl: string;
  from: string;
  to: string[];
  /** Where readers reach the dashboard; without it mails hold no links. */
  publicUrl?: string | undefined;
}
