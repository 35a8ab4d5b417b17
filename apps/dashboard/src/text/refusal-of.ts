import { type ActionState, untouched } from '../action-state.ts';

/**
 * What a form says beside itself where what was done is said at the foot of the window: a refusal,
 * with what is wrong with what has no field on the page.
 */
export function refusalOf(state: ActionState, fields: readonly string[] = []): ActionState {
  if (!state.refused) return untouched;
  const others = Object.entries(state.errors).filter(([name]) => !fields.includes(name));
  return { ...state, message: [state.message, ...others.map(([, said]) => said)].join(' ').trim() };
}
