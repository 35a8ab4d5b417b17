'use client';

import { Button } from '@mantine/core';
import { databaseGoneDigest } from '../database-gone-digest.ts';
import classes from './message.module.css';

export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  const isGone = error.digest === databaseGoneDigest;
  const title = isGone ? 'The database does not answer' : 'This page could not be made';
  return (
    <div className={classes.message} role="alert">
      <title>{`${title} · Touchstone`}</title>
      <h1>{title}</h1>
      {isGone ? (
        <p>
          Start it with <code>npm start</code> in the project’s folder (or check{' '}
          <code>DATABASE_URL</code>), then try again. What was saved is still there.
        </p>
      ) : (
        <p>
          Something failed that should not have. Trying again may help; if it does not, the server’s
          log tells more{error.digest ? ` under the number ${error.digest}` : ''}.
        </p>
      )}
      <Button onClick={() => window.location.reload()}>Try again</Button>
    </div>
  );
}
