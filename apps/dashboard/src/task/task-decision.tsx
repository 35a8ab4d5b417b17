import type { TaskView } from '@touchstone/evidence';
import { Moment } from '../components/moment.tsx';
import { taskDecisionLabels } from '../words/labels.ts';

/** Who decided what, when and why; nothing while nobody has. */
export function TaskDecision({
  task: { decision, decidedAt, decidedBy, note },
}: {
  task: TaskView;
}) {
  if (!decision || !decidedAt) return null;
  return (
    <p>
      {taskDecisionLabels[decision]} on <Moment instant={decidedAt} /> by {decidedBy}
      {note ? `: ${note}` : '.'}
    </p>
  );
}
