import { diffArrays } from 'diff';

/** Words that an edit left as they were: so many UTF-16 units from here in the old text, there in the new. */
export interface KeptRun {
  from: number;
  to: number;
  length: number;
}

/**
 * What an edit left standing, in the order of both texts: by lines first, then by words within the
 * lines that differ. A passage that was moved is among them at most once.
 */
export function keptRuns(oldText: string, newText: string): KeptRun[] {
  const runs: KeptRun[] = [];
  walk(linesOf(oldText), linesOf(newText), {
    limit: lineEdits,
    origin: { from: 0, to: 0, length: 0 },
    keep: (run) => append(runs, run),
    replace: (gap, lines) => keepWords(gap, lines, (run) => append(runs, run)),
  });
  return runs;
}

/** Beyond so many differences a passage counts as rewritten: what is left of it is looked for by its words. */
const lineEdits = 2000;
const wordEdits = 600;

interface Gap {
  removed: string;
  added: string;
}

interface Walk {
  limit: number;
  origin: KeptRun;
  keep: (run: KeptRun) => void;
  replace: (at: KeptRun, gap: Gap) => void;
}

function keepWords(at: KeptRun, { removed, added }: Gap, keep: (run: KeptRun) => void) {
  walk(piecesOf(removed), piecesOf(added), {
    limit: wordEdits,
    origin: at,
    keep,
    replace: () => undefined,
  });
}

function walk(before: string[], after: string[], { limit, origin, keep, replace }: Walk) {
  const changes = diffArrays(before, after, { maxEditLength: limit }) ?? [
    { removed: true, added: false, value: before },
    { removed: false, added: true, value: after },
  ];
  let { from, to } = origin;
  let gap: Gap = { removed: '', added: '' };
  const close = () => {
    const { removed, added } = gap;
    if (removed !== '' && added !== '') replace({ from, to, length: 0 }, gap);
    from += removed.length;
    to += added.length;
    gap = { removed: '', added: '' };
  };
  for (const { removed, added, value } of changes) {
    if (removed) gap.removed += value.join('');
    else if (added) gap.added += value.join('');
    else {
      close();
      const { length } = value.join('');
      keep({ from, to, length });
      from += length;
      to += length;
    }
  }
  close();
}

/** Runs that follow each other in both texts are one. */
function append(runs: KeptRun[], run: KeptRun) {
  const last = runs.at(-1);
  const follows = last && last.from + last.length === run.from && last.to + last.length === run.to;
  if (follows) last.length += run.length;
  else if (run.length > 0) runs.push({ ...run });
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function piecesOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
}
