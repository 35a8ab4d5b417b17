import type { DecisionView, LinkDetail } from '@touchstone/evidence';
import { EmptyPlace } from '../components/empty-place.tsx';
import { Moment } from '../components/moment.tsx';
import { noOtherEditor } from '../words/no-other-editor.ts';
import { listInWords } from '../words/plural.ts';
import classes from './link-decisions.module.css';
import { MovedFrom } from './moved-from.tsx';
import { stancesOf } from './stances-of.ts';

/** Who decided what on the link: a decision belongs to whoever made it, and dissent stays visible. */
export function LinkDecisions({ link }: { link: LinkDetail }) {
  const waits = link.status === 'proposed' || link.pending !== undefined;
  const since = (link.pending ?? link.movedFrom)?.at;
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">Decisions</h2>
      {link.differ && (
        <p className={classes.differ}>
          Editors differ: {listInWords(stancesOf(link).map(({ name, does }) => `${name} ${does}`))}.
          A third editor settles it, or one of them decides anew.
        </p>
      )}
      {link.noOtherEditor && <p className={classes.differ}>{noOtherEditor}</p>}
      {link.movedFrom && <MovedFrom from={link.movedFrom} className={classes.moved} />}
      {link.decisions.length === 0 && (
        <EmptyPlace>
          {link.twoPerson
            ? 'What editors decide stands here. It takes another editor than the one who proposed it.'
            : 'What is decided on it stands here.'}
        </EmptyPlace>
      )}
      <ul className={classes.decisions}>
        {waits && link.statedBy && (
          <li>
            <p>
              <strong>{link.statedBy.name}</strong>{' '}
              {link.movedFrom ? 'moved it to this claim' : 'proposed it'}
              {since && (
                <>
                  , <Moment instant={since} />
                </>
              )}
            </p>
          </li>
        )}
        {link.decisions.map((decision) => (
          <Decision key={decision.id} decision={decision} link={link} />
        ))}
      </ul>
    </section>
  );
}

function Decision({ decision, link }: { decision: DecisionView; link: LinkDetail }) {
  const { by, note, at, undoneAt, revision } = decision;
  const isPast = undoneAt === undefined && revision < link.statedRevision;
  return (
    <li data-past={undoneAt !== undefined || isPast || undefined}>
      <p>
        <strong>{by.name}</strong> {deeds[decision.decision]}
        {', '}
        <Moment instant={at} />
        {undoneAt && ' (taken back)'}
        {isPast && ' (of an earlier state of the link)'}
      </p>
      {note && <p className={classes.note}>{note}</p>}
    </li>
  );
}

const deeds = {
  accept: 'accepted it',
  reject: 'rejected it',
  postpone: 'postponed it',
  comment: 'commented',
};
