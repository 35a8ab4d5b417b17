import type { ActionState } from '../action-state.ts';
import { ActionMessage } from '../components/action-message.tsx';
import { UndoButton } from './undo-button.tsx';
import classes from './undo-note.module.css';

/** What came of a form that stays where it is, with the way back: "Saved. Undo". */
export function UndoNote({ state }: { state: ActionState }) {
  return (
    <div className={classes.note}>
      <ActionMessage state={state} />
      {state.batch !== undefined && <UndoButton key={state.batch} batch={state.batch} />}
    </div>
  );
}
