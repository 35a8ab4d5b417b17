import { type ClaimKind, isBlank } from '@touchstone/evidence';
import { InputError } from '../input-error.ts';

const longest = 1000;

/** What a claim says: advice has no statement, and every other kind has one. @throws InputError */
export function checkClaim({
  kind,
  statement,
}: {
  kind: ClaimKind;
  statement?: string | undefined;
}) {
  const said = statement?.trim() ?? '';
  if (kind === 'advice') {
    if (said === '') return { kind, statement: null };
    throw new InputError({
      statement: 'Advice has no statement. Leave it empty, or change the kind.',
    });
  }
  if (isBlank(said)) {
    throw new InputError({
      statement: 'Say in one sentence what is claimed, so that it can be tested.',
    });
  }
  if (said.length > longest) {
    throw new InputError({ statement: `Say it in at most ${longest} characters.` });
  }
  return { kind, statement: said };
}
