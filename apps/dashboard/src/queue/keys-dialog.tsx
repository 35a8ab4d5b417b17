import { Button } from '@mantine/core';
import type { RefObject } from 'react';
import classes from './keys-dialog.module.css';
import { keySentences } from './queue-keys.ts';

/** The keys of the queue; the browser's own dialog keeps the focus inside and gives it back. */
export function KeysDialog({ ref }: { ref: RefObject<HTMLDialogElement | null> }) {
  return (
    <dialog ref={ref} className={classes.dialog} aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <dl className={classes.keys}>
        {keySentences.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <Button type="submit" variant="default">
          Close
        </Button>
      </form>
    </dialog>
  );
}
