'use client';

import { Button, TextInput } from '@mantine/core';
import type { LinkDetail } from '@touchstone/evidence';
import { ActionMessage } from '../components/action-message.tsx';
import { ButtonLink } from '../components/button-link.tsx';
import { useNoted } from '../undo/use-noted.ts';
import { decideOnLinks } from './decide-on-links.ts';
import classes from './exclude-form.module.css';
import { LinkLine } from './link-line.tsx';
import { waitsForOthers } from './stances-of.ts';

interface ProposalsFormProps {
  claimId: string;
  proposals: readonly LinkDetail[];
  mayDecide: boolean;
  /** Id of whoever looks: what they are for already, where two persons are asked for, is for others. */
  me: string;
}

/** The proposals of a claim: those that are ticked are decided in one go, with one undo. */
export function ProposalsForm({ claimId, proposals, mayDecide: may, me }: ProposalsFormProps) {
  const [state, action, pending] = useNoted(decideOnLinks);
  const mine = proposals.filter((link) => may && !waitsForOthers(link, me));
  const mayDecide = mine.length > 0;
  const button = {
    type: 'submit',
    name: 'decision',
    variant: 'default',
    disabled: pending,
  } as const;
  return (
    <form action={action} className={classes.form}>
      <ul className={classes.reports}>
        {proposals.map((link) => (
          <li key={link.id} className={classes.report}>
            {mine.includes(link) && (
              <input
                type="checkbox"
                name="link"
                value={`${link.revision} ${link.id}`}
                aria-label={`Choose ${link.report.byline} ${link.report.year ?? ''}, ${link.outcome}`}
              />
            )}
            <LinkLine link={link} />
            <ButtonLink
              href={`/links/${link.id}`}
              size="compact-sm"
              aria-label={`Open the proposal of ${link.report.byline}, ${link.outcome}`}
            >
              Open
            </ButtonLink>
          </li>
        ))}
      </ul>
      {mayDecide && (
        <fieldset className={classes.aside}>
          <legend>Decide on those ticked</legend>
          <div className={classes.reason}>
            <TextInput
              id={`why-${claimId}`}
              name="note"
              label="Why (optional)"
              maxLength={2000}
              error={state.errors.links ?? state.errors.note ?? state.errors.decision}
            />
            <div className={classes.decisions}>
              <Button {...button} value="accept">
                Accept
              </Button>
              <Button {...button} value="reject">
                Reject
              </Button>
            </div>
          </div>
        </fieldset>
      )}
      {state.refused && <ActionMessage state={state} />}
    </form>
  );
}
