import type { Progress } from '../ingest/progress.ts';

/** Shows how an ingest goes on; chosen by where it is shown. */
export interface Reporter {
  show(progress: Progress): void;
  /** Something worth a line that belongs to no run. */
  note(message: string): void;
  /** Something that went wrong outside of any run. */
  fail(message: string): void;
  /** Leaves the terminal as it was. */
  close(): void;
}
