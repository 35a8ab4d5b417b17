import { Button } from '@mantine/core';
import type { ListedSession } from '@touchstone/db/accounts';
import { Moment } from '../components/moment.tsx';
import { ActingForm } from './acting-form.tsx';
import { browserInWords } from './browser-in-words.ts';
import { endOtherSessions } from './end-sessions.ts';
import classes from './list.module.css';

interface SessionListProps {
  sessions: readonly ListedSession[];
  /** The session that looks. */
  own: string;
}

/** Where one is signed in. */
export function SessionList({ sessions, own }: SessionListProps) {
  const others = sessions.filter(({ id }) => id !== own);
  return (
    <ActingForm action={endOtherSessions}>
      <ul className={classes.list}>
        {sessions.map(({ id, since, until, userAgent, address }) => (
          <li key={id}>
            <div>
              <p className={classes.name}>
                {browserInWords(userAgent)}
                {id === own && <span className={classes.tag}>this one</span>}
              </p>
              <p className={classes.facts}>
                since <Moment instant={since} />
                {address && ` from ${address}`}, until <Moment instant={until} /> at the latest
              </p>
            </div>
            {id !== own && (
              <Button
                type="submit"
                name="session"
                value={id}
                variant="default"
                size="compact-sm"
                aria-label={`End the session of ${browserInWords(userAgent)}`}
              >
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 && (
        <div>
          <Button type="submit" name="session" value="all" variant="default">
            End all others
          </Button>
        </div>
      )}
    </ActingForm>
  );
}
