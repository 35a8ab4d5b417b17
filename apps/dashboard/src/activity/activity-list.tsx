import type { ActivityView } from '@touchstone/evidence';
import { Moment } from '../components/moment.tsx';
import { actorMay } from '../current-actor.ts';
import classes from './activity-list.module.css';
import { ActivityWhat } from './activity-what.tsx';
import { groupBatches } from './group-batches.ts';
import { TakeBackButton } from './take-back-button.tsx';

/** Who did what and when, the latest first; what can be taken back has the button for it. */
export async function ActivityList({ activities }: { activities: readonly ActivityView[] }) {
  const mayUndo = await actorMay('edit-links');
  return (
    <ol className={classes.list}>
      {groupBatches(activities).map(({ batch, lead, activities: done }) => (
        <li key={batch} className={classes.entry}>
          <p className={classes.who}>
            <Moment instant={lead.at} withTime />
            <span>{lead.actor.name}</span>
          </p>
          <div className={classes.done}>
            {done.map((activity) => (
              <ActivityWhat key={activity.id} activity={activity} />
            ))}
            {mayUndo && lead.undoable && <TakeBackButton batch={batch} />}
          </div>
        </li>
      ))}
    </ol>
  );
}
