/** What is used of Citation.js, which comes without types. */
declare module '@citation-js/core' {
  import type { CslItem } from './to-csl.ts';

  export class Cite {
    constructor(data: string | readonly CslItem[]);
    readonly data: CslItem[];
    format(kind: 'ris', options: { format: 'object' }): unknown;
    format(kind: 'bibtex', options: { format: 'object' }): unknown;
  }

  export const plugins: {
    config: { get(plugin: '@bibtex'): { format: { useIdAsLabel: boolean; asciiOnly: boolean } } };
  };
}

declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-bibtex';
