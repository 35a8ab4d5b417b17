import { expect, it } from 'vitest';
import { kindOfUpdate } from './kind-of-update.ts';

it.each([
  ['correction', ['addendum', 'clarification', 'correction', 'corrigendum', 'erratum']],
  ['retraction', ['retraction', 'withdrawal', 'removal', 'Retraction']],
  ['partial-retraction', ['partial_retraction']],
  ['expression-of-concern', ['expression_of_concern', 'Expression of concern']],
  ['update', ['new_version', 'new_edition']],
  ['reinstatement', ['reinstatement']],
  ['other', ['68818', 'something_new', '']],
])('%s stands for %j', (kind, types) => {
  expect(types.map(kindOfUpdate)).toEqual(types.map(() => kind));
});
