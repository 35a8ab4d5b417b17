import { join } from 'node:path';
import { databaseVariables, parseEnvironment, placeOf } from '@touchstone/db/environment';
import { z } from 'zod';
import {
  type CrossrefChoice,
  crossrefVariables,
  toCrossrefChoice,
} from './crossref/crossref-variables.ts';
import { holdsNoLogin } from './holds-no-login.ts';
import type { NotifySettings } from './notify/notify-settings.ts';
import {
  notifyVariables,
  refuseHalfChannels,
  toNotifySettings,
} from './notify/notify-variables.ts';

const root = join(import.meta.dirname, '../../..');

/** NCBI's own address. */
const ncbi = 'https://eutils.ncbi.nlm.nih.gov/entrez/eutils/';

/** What an ingest takes from the environment; every variable has a use without being set. */
export interface Environment {
  eutilsBaseUrl: string;
  apiKey?: string;
  /** What tells this machine's address from others' that share the database; see .env.example. */
  address?: string;
  email?: string;
  tool: string;
  httpsProxy?: string;
  dataDir: string;
  databaseUrl?: string;
  /** How Crossref is asked about standing; absent where it is not. */
  crossref?: CrossrefChoice;
  /** By which channels events are told. */
  notify: NotifySettings;
}

/** Throws an EnvironmentError that names each wrong variable and how to mend it. */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const data = parseEnvironment(schema.superRefine(refuseHalfChannels), variables);
  return {
    eutilsBaseUrl: data.EUTILS_BASE_URL,
    apiKey: data.NCBI_API_KEY,
    address: data.NCBI_ADDRESS,
    email: data.NCBI_EMAIL,
    tool: data.NCBI_TOOL,
    httpsProxy: data.HTTPS_PROXY ?? data.https_proxy,
    ...placeOf(data, root),
    crossref: toCrossrefChoice(data, {
      email: data.NCBI_EMAIL,
      asksNcbi: data.EUTILS_BASE_URL === ncbi,
    }),
    notify: toNotifySettings(data, data.HTTPS_PROXY ?? data.https_proxy),
  };
}

const proxy = z
  .url({ protocol: /^https?$/, error: 'must be an address such as http://proxy.example:3128' })
  .optional();

const schema = z.object({
  ...databaseVariables,
  EUTILS_BASE_URL: z
    .url({
      protocol: /^https?$/,
      error: `must be an http or https address; leave it out for ${ncbi}`,
      abort: true,
    })
    .refine(holdsNoLogin, 'must hold no user and password; a key goes into NCBI_API_KEY')
    .default(ncbi)
    .transform((url) => (url.endsWith('/') ? url : `${url}/`)),
  NCBI_API_KEY: z
    .string()
    .regex(
      /^[\w-]+$/,
      'must hold letters, digits and hyphens alone; copy it from your NCBI account',
    )
    .optional(),
  NCBI_ADDRESS: z.string().max(200, 'must be a name of up to 200 characters').optional(),
  NCBI_EMAIL: z.email({ error: 'must be an e-mail address' }).optional(),
  NCBI_TOOL: z
    .string()
    .regex(/^[\w.-]+$/, 'must be one word of letters, digits, dots and hyphens')
    .default('touchstone'),
  ...crossrefVariables,
  HTTPS_PROXY: proxy,
  https_proxy: proxy,
  ...notifyVariables,
});
