import type { Role } from '@touchstone/evidence';

/** The roles as a list to choose from, with what each may do. */
export const roleChoices: { value: Role; label: string }[] = [
  { value: 'reader', label: 'reader: sees everything' },
  { value: 'editor', label: 'editor: edits and decides' },
  { value: 'admin', label: 'admin: settings and people too' },
];
