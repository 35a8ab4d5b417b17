import type { Environment } from '../../environment.ts';
import type { EutilsSettings } from '../../eutils/open-eutils.ts';

/** How PubMed is asked, by the environment. */
export function eutilsSettings(environment: Environment): EutilsSettings {
  const { eutilsBaseUrl, apiKey, email, tool, httpsProxy } = environment;
  return { baseUrl: eutilsBaseUrl, apiKey, email, tool, httpsProxy };
}
