import { useEffect, useRef, useState } from 'react';
import { keepDraft } from './keep-draft.ts';
import type { LinkValues } from './link-values.ts';

const quietMs = 800;

/** Of which link the draft is kept. */
export interface DraftOf {
  claimId: string;
  pmid: string;
}

/** Keeps what is typed a moment after the last key, and says when it did: "Draft saved 14:02". */
export function useKeptDraft(values: LinkValues, draft: DraftOf | undefined, isDone: boolean) {
  const [said, setSaid] = useState('');
  const first = useRef(values);
  useEffect(() => {
    if (!draft || isDone || values === first.current) return;
    setSaid('Not saved yet …');
    const timer = setTimeout(async () => {
      const { claimId, pmid } = draft;
      const kept = await keepDraft({ claimId, pmid, values }).catch(() => lost);
      setSaid(kept.at === undefined ? kept.problem : `Draft saved ${clock(kept.at)}`);
    }, quietMs);
    return () => clearTimeout(timer);
  }, [values, draft, isDone]);
  return said;
}

const lost = {
  at: undefined,
  problem: 'The draft could not be saved: the dashboard does not answer. Keep this page open.',
};

/** In the reader's own zone: it is only ever said after something was typed. */
function clock(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  );
}
