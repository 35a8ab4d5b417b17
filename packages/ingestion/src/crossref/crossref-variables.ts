import { z } from 'zod';
import { holdsNoLogin } from '../holds-no-login.ts';
import { type CrossrefSettings, crossrefAddress } from './crossref-settings.ts';

/** The variables that say whether and how Crossref is asked. */
export const crossrefVariables = {
  CROSSREF: z.enum(['on', 'off'], { error: 'must be on or off' }).optional(),
  CROSSREF_BASE_URL: z
    .url({
      protocol: /^https?$/,
      error: `must be an http or https address; leave it out for ${crossrefAddress}`,
      abort: true,
    })
    .refine(holdsNoLogin, 'must hold no user and password; Crossref asks for none')
    .transform((url) => (url.endsWith('/') ? url : `${url}/`))
    .optional(),
  CROSSREF_MAILTO: z.email({ error: 'must be an e-mail address' }).optional(),
  CROSSREF_PER_RUN: z.coerce
    .number({ error: 'must be a number of reports' })
    .int('must be a whole number of reports')
    .min(0, 'must not be negative')
    .max(10_000, 'must be 10000 or less')
    .optional(),
};

const variablesSchema = z.object(crossrefVariables);
type CrossrefVariables = z.output<typeof variablesSchema>;

export type CrossrefChoice = Pick<CrossrefSettings, 'baseUrl' | 'mailto' | 'othersPerRun'>;

/**
 * How Crossref is asked; undefined where it is not. Whoever asks another server than NCBI's has a
 * stand-in for PubMed, whose fictional records Crossref must not be asked about, unless they say so.
 */
export function toCrossrefChoice(
  data: CrossrefVariables,
  { email, asksNcbi }: { email?: string | undefined; asksNcbi: boolean },
): CrossrefChoice | undefined {
  const { CROSSREF: chosen, CROSSREF_BASE_URL: given } = data;
  const wanted = chosen ?? (asksNcbi || given !== undefined ? 'on' : 'off');
  if (wanted === 'off') return undefined;
  return {
    baseUrl: given ?? crossrefAddress,
    mailto: data.CROSSREF_MAILTO ?? email,
    othersPerRun: data.CROSSREF_PER_RUN,
  };
}
