import { type LinkInput, lintLink } from '@touchstone/evidence';
import { refused } from '../action-state.ts';
import { type LinkState, untouchedLink } from './link-state.ts';
import { parseLinkValues } from './parse-link-values.ts';

/**
 * A link's form as it was sent: the link, or what the form says instead. One that seems at odds with
 * itself passes only when somebody says so.
 */
export function checkLinkForm(
  values: Record<string, string>,
): { input: LinkInput } | { input?: undefined; state: LinkState } {
  const { input, errors } = parseLinkValues(values);
  if (!input) return { state: { ...untouchedLink, ...refused('', { errors, values }) } };
  const warnings = lintLink(input);
  if (warnings.length > 0 && values.sure !== 'yes') {
    return { state: { ...untouchedLink, ...refused('', { values }), warnings } };
  }
  return { input };
}
