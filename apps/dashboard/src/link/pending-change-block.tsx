import type { LinkDetail } from '@touchstone/evidence';
import { Moment } from '../components/moment.tsx';
import { differingParts, partInWords } from './link-parts.ts';
import { valuesOfInput, valuesOfLink } from './link-values.ts';
import classes from './pending-change-block.module.css';

interface PendingChangeBlockProps {
  link: LinkDetail;
  pending: NonNullable<LinkDetail['pending']>;
}

/** A change that waits for another editor: what it would make of the link, part by part. */
export function PendingChangeBlock({ link, pending }: PendingChangeBlockProps) {
  const before = valuesOfLink(link);
  const after = pending.input && valuesOfInput(pending.input);
  return (
    <section aria-labelledby="pending" className={classes.pending}>
      <h2 id="pending">{headings[pending.change]}</h2>
      <p className={classes.about}>
        By {pending.by.name}, <Moment instant={pending.at} />. The link stays as it is until another
        editor accepts.
      </p>
      {pending.reason && <p>{pending.reason}</p>}
      {after && (
        <dl>
          {differingParts(before, after).map((part) => (
            <div key={part.name}>
              <dt>{part.label}</dt>
              <dd>
                <del>
                  <span className="visually-hidden">now: </span>
                  {partInWords(part, before)}
                </del>
                <ins>
                  <span className="visually-hidden">then: </span>
                  {partInWords(part, after)}
                </ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

const headings = {
  revise: 'A revision waits',
  withdraw: 'A withdrawal waits',
  restore: 'A restoring waits',
};
