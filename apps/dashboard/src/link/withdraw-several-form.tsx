'use client';

import { Button, TextInput } from '@mantine/core';
import type { LinkView } from '@touchstone/evidence';
import { ActionMessage } from '../components/action-message.tsx';
import { useNoted } from '../undo/use-noted.ts';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { whilePending } from '../while-pending.ts';
import foldClasses from './claim-linking.module.css';
import classes from './exclude-form.module.css';
import { LinkFacts } from './link-facts.tsx';
import { withdrawSeveral } from './withdraw-several.ts';

interface WithdrawSeveralFormProps {
  claimId: string;
  links: readonly LinkView[];
}

/** Several links of a claim, taken out of its evidence in one go, with one undo. */
export function WithdrawSeveralForm({ claimId, links }: WithdrawSeveralFormProps) {
  const [state, action, pending] = useNoted(withdrawSeveral);
  const form = useUnsaved(state);
  return (
    <details className={foldClasses.fold} open={state.refused || undefined}>
      <summary>Withdraw several links</summary>
      <form ref={form} action={action} className={classes.form}>
        <ul className={classes.reports}>
          {links.map((link) => (
            <li key={link.id} className={classes.report}>
              <input
                type="checkbox"
                name="link"
                value={`${link.revision} ${link.id}`}
                aria-label={`Choose ${link.report.byline} ${link.report.year ?? ''}, ${link.finding}`}
              />
              <LinkFacts link={link} />
            </li>
          ))}
        </ul>
        <fieldset className={classes.aside}>
          <legend>Withdraw those ticked</legend>
          <div className={classes.reason}>
            <TextInput
              id={`why-withdrawn-${claimId}`}
              name="reason"
              label="Why"
              maxLength={2000}
              error={state.errors.links ?? state.errors.reason ?? state.errors.status}
              defaultValue={state.refused ? state.values.reason : ''}
            />
            <Button type="submit" variant="default" {...whilePending(pending)}>
              Withdraw them
            </Button>
          </div>
        </fieldset>
        {state.refused && <ActionMessage state={state} />}
      </form>
    </details>
  );
}
