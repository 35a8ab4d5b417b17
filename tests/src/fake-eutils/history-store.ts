import { randomBytes } from 'node:crypto';
import type { Settings } from './options.ts';

export type HistoryKey = { readonly webEnv: string; readonly queryKey: number };

/** The server's memory of result sets. An environment expires as a whole, counted from its last use. */
export function createHistoryStore(settings: Settings) {
  const environments = new Map<string, { sets: (readonly string[])[]; usedAt: number }>();

  function alive(webEnv: string) {
    const environment = environments.get(webEnv);
    if (environment === undefined) return undefined;
    if (settings.now() - environment.usedAt >= settings.historyLifetimeMs) {
      environments.delete(webEnv);
      return undefined;
    }
    environment.usedAt = settings.now();
    return environment;
  }

  return {
    /** Adds a set to the environment, or makes a new one when there is none of that name any more. */
    save(pmids: readonly string[], webEnv?: string | null): HistoryKey {
      const known = webEnv ? alive(webEnv) : undefined;
      const name = known && webEnv ? webEnv : newName(settings.awkwardWebEnv);
      const environment = known ?? { sets: [], usedAt: settings.now() };
      environments.set(name, environment);
      return { webEnv: name, queryKey: environment.sets.push(pmids) };
    },
    read(webEnv: string, queryKey: number): readonly string[] | undefined {
      return alive(webEnv)?.sets[queryKey - 1];
    },
    /** Every environment is evicted at once, as happens when NCBI's session server restarts. */
    expire: () => environments.clear(),
  };
}

/** What every endpoint says about a set that is gone or never was. */
export function lostQuery(queryKey: string | number | null): string {
  return `Unable to obtain query #${queryKey ?? ''}`;
}

function newName(awkward: boolean): string {
  const name = `MCID_${randomBytes(12).toString('hex')}`;
  return awkward ? `${name}@A+B/C=&%` : name;
}
