import type { ObjectKind } from './changing.ts';
import { readClaimState } from './read-claim-state.ts';
import { changedClaimSchema, claimSchema } from './schemas.ts';

export const claimKind = {
  name: 'claim',
  read: readClaimState,
  schema: claimSchema,
  changedSchema: changedClaimSchema,
} as const satisfies ObjectKind;
