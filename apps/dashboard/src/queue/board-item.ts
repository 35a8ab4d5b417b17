import type { Direction } from '@touchstone/evidence';
import type { ReactNode } from 'react';

/** What a decision is about. */
type Subject =
  | { kind: 'link' | 'quote' | 'claim'; id: string; expected: number }
  | { kind: 'task'; id: string };

/** What may be done to an item, with the words of its button. */
export type Verb = 'accept' | 'reject' | 'postpone' | Direction;

export interface Choice {
  verb: Verb;
  label: string;
  /** What is said once it is done. */
  said: string;
  /** Whether it then waits for nobody, or not for whoever did it. */
  settles: boolean;
}

/** One thing that waits, as the board holds it; its body was rendered by the server. */
export interface BoardItem {
  id: string;
  /** A few words that name it to a screen reader. */
  name: string;
  /** Where all of it stands. */
  href: string;
  /** Where other words are chosen for its quote. */
  anew?: string | undefined;
  /** Absent where it can only be opened. */
  subject: Subject | undefined;
  choices: Choice[];
  body: ReactNode;
}
