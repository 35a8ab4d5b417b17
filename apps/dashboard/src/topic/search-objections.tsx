import type { SearchObjection } from '@touchstone/db';
import { Moment } from '../components/moment.tsx';
import { formatNumber } from '../words/plural.ts';
import { AcceptSearchButton } from './accept-search-button.tsx';
import classes from './search-objections.module.css';

interface SearchObjectionsProps {
  objection: SearchObjection;
  /** Whether whoever looks may accept it. */
  mayAccept: boolean;
}

/** Why a topic's last run stopped, and the one thing that can be done about it here. */
export function SearchObjections({ objection, mayAccept }: SearchObjectionsProps) {
  const { topic, objections, queryTranslation, searchCount, accepted } = objection;
  return (
    <div className={classes.objections}>
      <p>PubMed did not take the search as it was written, so the run stopped:</p>
      <ul>
        {objections.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {queryTranslation && (
        <>
          <p>
            PubMed understood
            {searchCount !== undefined && ` (and counts ${formatNumber(searchCount)} records)`}:
          </p>
          <code>{queryTranslation}</code>
        </>
      )}
      {accepted ? (
        <p role="status">
          Accepted on <Moment instant={accepted.at} /> by {accepted.by}. The next run goes on.
        </p>
      ) : (
        <>
          <p>Mend the search in the settings, or accept what PubMed made of it.</p>
          {mayAccept && <AcceptSearchButton topic={topic} />}
        </>
      )}
    </div>
  );
}
