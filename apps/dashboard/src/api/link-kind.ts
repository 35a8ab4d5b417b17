import { readLink } from '@touchstone/db';
import type { ObjectKind } from './changing.ts';
import { changedLinkSchema, linkSchema } from './schemas.ts';

export const linkKind = {
  name: 'link',
  read: readLink,
  schema: linkSchema,
  changedSchema: changedLinkSchema,
} as const satisfies ObjectKind;
