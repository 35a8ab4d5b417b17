import type { ActionState } from '../action-state.ts';
import classes from './action-message.module.css';
import { WithCode } from './with-code.tsx';

/** What came of a form, beside it; always there, so that a screen reader hears it change. */
export function ActionMessage({ state }: { state: ActionState }) {
  return (
    <p className={classes.message} role="status" data-refused={state.refused || undefined}>
      <WithCode>{state.message}</WithCode>
    </p>
  );
}
