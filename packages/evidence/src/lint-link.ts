import type { LinkInput } from './link-input.ts';
import type { Direction } from './vocabulary.ts';

/** Where a finding's own words speak against the direction that it is given. */
export interface LinkLint {
  id: string;
  direction: Direction;
  /** What the finding says … */
  pattern: RegExp;
  /** … and says nothing of this kind, which would bear the direction out. */
  unless: RegExp;
  sentence: string;
}

/** A doubt, with the field that it is about: it warns, and refuses nothing. */
export interface LintWarning {
  field: 'direction' | 'finding';
  message: string;
}

/**
 * Whether a link's finding contradicts its direction, as far as words alone tell. A finding that says
 * both ("better than no treatment, no different from sham") is left to whoever wrote it.
 */
export function lintLink({
  direction,
  finding,
}: Pick<LinkInput, 'direction' | 'finding'>): LintWarning[] {
  const text = finding
    .normalize('NFKC')
    .replace(/[\u2018\u2019]/g, "'")
    .toLowerCase();
  return linkLints
    .filter((lint) => lint.direction === direction)
    .filter(({ pattern, unless }) => pattern.test(text) && !unless.test(text))
    .map(({ sentence }) => ({ field: 'direction', message: sentence }));
}

/** What turns the words after it round, within the same part of a sentence: "was not better than". */
const not =
  "(?:\\b(?:not|no|nor|never|neither|none|without|hardly|barely|cannot|fail(?:ed|s)? to)|n't)";
const unnegated = `(?<!${not}\\b[^.;:,]{0,40})`;

const amount =
  '(?:\\w+ly |clear |significant |relevant |important |measurable |real |substantial |meaningful )*';
const gain = '(?:benefit|effect|advantage|improvement|gain|relief|difference)';

/** Nothing was found, or nothing that tells two groups apart. */
const nothing = [
  `\\bno ${amount}(?:or \\w+ )?${gain}`,
  `\\bwithout ${amount}${gain}`,
  `\\b(?:did|does|do|could|was|were)(?: not|n't) ${amount}(?:differ|different|improve|help|relieve)`,
  `(?:\\b(?:not|no|neither|nor)|n't) ${amount}(?:any )?(?:better|superior|different|more effective|greater)`,
  '\\b(?:as (?:well|good|effective) as|(?:did|worked) no better)',
  `\\bfail(?:ed|s)? to (?:show|find|improve|reduce|relieve|outperform|beat|differ)`,
].join('|');

/** The other group did better. */
const worse = `${unnegated}(?:\\bworse than|\\binferior to|\\bless effective than)`;

/** A gain over what it was compared with. */
const better = [
  `${unnegated}\\b(?:better|superior|more effective|greater|larger) ${amount}(?:\\w+ ){0,3}(?:than|to)\\b`,
  `${unnegated}\\b(?:outdid|outperform(?:ed|s)|beat|beats|surpassed|favou?red)\\b`,
  `${unnegated}\\bsome ${amount}${gain}`,
].join('|');

/** Both did alike, whatever else they did better than. */
const alike = '\\bboth (?:\\w+ ){0,2}(?:groups|arms)\\b';

/** Said without any doubt. */
const surely = '\\b(?:significantly|clearly|markedly|substantially|considerably)';
const clearlyBetter = `${unnegated}${surely} (?:better|superior|more effective|greater|larger|reduced|improved|lower(?:ed)?)\\b`;
const clearlyWorse = `${unnegated}${surely} (?:worse|inferior|less effective)\\b`;

const said = (...words: string[]) => new RegExp(words.join('|'), 'u');

/** The rules, in the words of a finding in lower case. */
export const linkLints: readonly LinkLint[] = [
  {
    id: 'supports-nothing',
    direction: 'supports',
    pattern: said(nothing),
    unless: said(better, clearlyBetter),
    sentence:
      'The finding says that there was no difference or no effect, and the direction is "supports". ' +
      'Does it bear the claim out?',
  },
  {
    id: 'supports-worse',
    direction: 'supports',
    pattern: said(worse, clearlyWorse),
    unless: said(better, clearlyBetter),
    sentence:
      'The finding says that it did worse, and the direction is "supports". Does it bear the claim out?',
  },
  {
    id: 'disputes-better',
    direction: 'disputes',
    pattern: said(better, clearlyBetter),
    unless: said(nothing, worse, clearlyWorse, alike),
    sentence:
      'The finding says that it did better, and the direction is "conflicts with". Does it speak ' +
      'against the claim?',
  },
  {
    id: 'neutral-clear',
    direction: 'neutral',
    pattern: said(clearlyBetter, clearlyWorse),
    unless: said(nothing),
    sentence:
      'The finding says clearly which did better, and the direction is "inconclusive". Does it ' +
      'support the claim or conflict with it?',
  },
];
