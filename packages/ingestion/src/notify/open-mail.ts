import { createTransport } from 'nodemailer';

const defaultPorts: Record<string, number> = { 'smtp:': 587, 'smtps:': 465 };

/** A connection to a mail server, as an SMTP_URL names it. */
export function openMail(smtpUrl: string, timeLimitMs: number) {
  const url = new URL(smtpUrl);
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const login = url.username !== '';
  return createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || defaultPorts[url.protocol],
    secure: url.protocol === 'smtps:',
    // Nobody stands between this machine and itself, and its certificate is nobody's.
    ignoreTLS: loopback,
    // A password is sent over an encrypted connection or not at all.
    requireTLS: login && !loopback,
    ...(login && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
    dnsTimeout: timeLimitMs,
    connectionTimeout: timeLimitMs,
    greetingTimeout: timeLimitMs,
    socketTimeout: timeLimitMs,
    // A title that looks like a path or an address must not be read from there.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
