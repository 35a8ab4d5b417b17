import { z } from 'zod';

const publicAddress = 'the whole address of the dashboard, such as https://evidence.example.org';

/** The variables that say who may come in; the dashboard and `npm start` contain these. */
export const accessVariables = {
  AUTH_SECRET: z
    .string()
    .min(32, 'must have 32 characters or more; make one with `openssl rand -base64 32`')
    .optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: `must be ${publicAddress}` })
    .refine((url) => URL.parse(url)?.pathname === '/', `must have no path: ${publicAddress}`)
    .optional(),
  PUBLIC_READING: z.enum(['on', 'off'], { error: 'must be on or off' }).default('off'),
};
