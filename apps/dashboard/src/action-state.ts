/** What came of a form that was sent; the form shows it, with or without a script. */
export interface ActionState {
  /** A sentence; empty before anything was sent. */
  message: string;
  refused: boolean;
  /** A sentence for each field that was given wrongly. */
  errors: Record<string, string>;
  /** What was typed, to be shown again where it was refused. */
  values: Record<string, string>;
  /** What was done, to be taken back in one go; see `UndoButton`. */
  batch?: string | undefined;
}

export const untouched: ActionState = { message: '', refused: false, errors: {}, values: {} };

export function done(message: string, batch?: string): ActionState {
  return { ...untouched, message, batch };
}

export function refused(message: string, more: Partial<ActionState> = {}): ActionState {
  return { ...untouched, ...more, message, refused: true };
}
