import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../environment.ts';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const webhook = { WEBHOOK_URL: 'https://hooks.example/open-sesame', WEBHOOK_SECRET: secret };
const mail = {
  SMTP_URL: 'smtps://me:sesame@mail.example',
  MAIL_FROM: 'Touchstone <touchstone@example.org>',
  MAIL_TO: 'a@example.org, B <b@example.org>',
};

describe('the channels of an environment', () => {
  it('are none where nothing is set, or all that are', () => {
    expect(readEnvironment({}).notify).toEqual({});
    const { notify } = readEnvironment({ ...webhook, ...mail, HTTPS_PROXY: 'http://p.example:1' });
    expect(notify).toEqual({
      webhook: { url: webhook.WEBHOOK_URL, secret, httpsProxy: 'http://p.example:1' },
      mail: {
        smtpUrl: mail.SMTP_URL,
        from: mail.MAIL_FROM,
        to: ['a@example.org', 'B <b@example.org>'],
        publicUrl: undefined,
      },
    });
  });

  it.each([
    ['a webhook without its secret', { WEBHOOK_URL: webhook.WEBHOOK_URL }, /WEBHOOK_SECRET: is/],
    ['a secret without its webhook', { WEBHOOK_SECRET: secret }, /WEBHOOK_URL: is needed/],
    [
      'a secret of too few bytes',
      { ...webhook, WEBHOOK_SECRET: 'whsec_c2VzYW1l' },
      /must be whsec/,
    ],
    ['no address', { ...webhook, WEBHOOK_URL: 'open sesame' }, /WEBHOOK_URL: must be an http/],
    ['no mail server', { ...mail, SMTP_URL: 'sesame' }, /SMTP_URL: must be smtp:/],
    ['a login in the address', { ...webhook, WEBHOOK_URL: 'http://me:sesame@x' }, /no user and/],
    ['a password half encoded', { ...mail, SMTP_URL: 'smtp://me:100%sesame@x' }, /percent sign/],
    ['mail to nobody', { ...mail, MAIL_TO: '' }, /MAIL_TO: is needed with SMTP_URL and MAIL_FROM/],
    ['mail to a name', { ...mail, MAIL_TO: 'sesame, a@example.org' }, /MAIL_TO: must be addresses/],
    ['mail by http', { ...mail, SMTP_URL: 'http://sesame@x' }, /SMTP_URL: must be smtp:/],
    [
      'a header smuggled in',
      { ...mail, MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' },
      /MAIL_FROM/,
    ],
  ])('are refused where there is %s', (_, variables, message) => {
    expect(() => readEnvironment(variables)).toThrow(message);
    expect(() => readEnvironment(variables)).not.toThrow(/sesame|c2Vz|Bwc/);
  });
});
