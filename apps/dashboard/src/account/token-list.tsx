import { Button } from '@mantine/core';
import type { ListedToken } from '@touchstone/db/accounts';
import { EmptyPlace } from '../components/empty-place.tsx';
import { Moment } from '../components/moment.tsx';
import { listInWords } from '../words/plural.ts';
import { ActingForm } from './acting-form.tsx';
import { dropToken } from './drop-token.ts';
import classes from './list.module.css';
import { scopeLabels } from './scope-labels.ts';

/** One's keys to the API. */
export function TokenList({ tokens, now }: { tokens: readonly ListedToken[]; now: Date }) {
  return (
    <ActingForm action={dropToken}>
      {tokens.length === 0 && (
        <EmptyPlace>
          A token lets a program use the API as you, for what you choose. Those that you make are
          listed here.
        </EmptyPlace>
      )}
      <ul className={classes.list}>
        {tokens.map((token) => (
          <li key={token.id}>
            <div>
              <p className={classes.name}>{token.name}</p>
              <p className={classes.facts}>
                <code>{token.start}…</code> may{' '}
                {listInWords(token.scopes.map((scope) => scopeLabels[scope]))}
              </p>
              <p className={classes.facts}>
                <TokenDates token={token} now={now} />
              </p>
            </div>
            <Button
              type="submit"
              name="token"
              value={token.id}
              variant="default"
              size="compact-sm"
              aria-label={`Revoke ${token.name}`}
            >
              Revoke
            </Button>
          </li>
        ))}
      </ul>
    </ActingForm>
  );
}

function TokenDates({ token, now }: { token: ListedToken; now: Date }) {
  const { since, usedAt, expiresAt } = token;
  const expired = expiresAt !== undefined && new Date(expiresAt) <= now;
  return (
    <>
      made <Moment instant={since} />,{' '}
      {usedAt ? (
        <>
          last used <Moment instant={usedAt} />
        </>
      ) : (
        'not used yet'
      )}
      ,{' '}
      {expiresAt ? (
        <>
          {expired ? 'expired' : 'expires'} <Moment instant={expiresAt} />
        </>
      ) : (
        'never expires'
      )}
    </>
  );
}
