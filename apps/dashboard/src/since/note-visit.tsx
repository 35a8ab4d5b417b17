'use client';

import type { VisitedType } from '@touchstone/evidence';
import { useEffect } from 'react';
import { sendVisit } from './send-visit.ts';

interface NoteVisitProps {
  objectType: VisitedType;
  objectId: string;
}

/** Tells the server that the page was shown: reading it by itself changes nothing. */
export function NoteVisit({ objectType, objectId }: NoteVisitProps) {
  useEffect(() => {
    // Nobody needs to hear that this failed: the visit after the next shows more than it would have.
    sendVisit({ objectType, objectId }).catch(() => undefined);
  }, [objectType, objectId]);
  return null;
}
