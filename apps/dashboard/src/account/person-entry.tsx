import { Button, NativeSelect } from '@mantine/core';
import type { ListedPerson } from '@touchstone/db/accounts';
import { Moment } from '../components/moment.tsx';
import { plural } from '../words/plural.ts';
import { ActingForm } from './acting-form.tsx';
import { changePerson } from './change-person.ts';
import classes from './person-entry.module.css';
import { roleChoices } from './role-choices.ts';

interface PersonEntryProps {
  person: ListedPerson;
  /** Whether it is whoever looks. */
  isSelf: boolean;
}

/** An account, and what an admin can do with it. */
export function PersonEntry({ person, isSelf }: PersonEntryProps) {
  const { id, name, email, removed } = person;
  return (
    <li className={classes.person} data-removed={removed || undefined}>
      <h2>
        {name}
        {isSelf && <span className={classes.self}> (you)</span>}
      </h2>
      <p className={classes.facts}>
        {email} · <PersonState person={person} />
      </p>
      <details className={classes.change}>
        <summary>
          Change<span className="visually-hidden"> {name}’s account</span>
        </summary>
        <ActingForm action={changePerson}>
          <input type="hidden" name="id" value={id} />
          {removed ? <Act value="reinstate">Reinstate</Act> : <Acts person={person} />}
        </ActingForm>
      </details>
    </li>
  );
}

function Acts({ person: { id, role } }: { person: ListedPerson }) {
  return (
    <>
      <div className={classes.acts}>
        <NativeSelect
          key={role}
          id={`role-${id}`}
          name="role"
          label="Role"
          data={roleChoices}
          defaultValue={role}
        />
        <Act value="role">Set the role</Act>
      </div>
      <div className={classes.acts}>
        <Act value="password">Give a new password</Act>
        <Act value="sign-out">Sign out everywhere</Act>
        <Act value="remove">Remove</Act>
      </div>
    </>
  );
}

function Act({ value, children }: { value: string; children: string }) {
  return (
    <Button type="submit" name="act" value={value} variant="default">
      {children}
    </Button>
  );
}

function PersonState({ person }: { person: ListedPerson }) {
  const { role, removed, sessions, addedAt, signedInAt } = person;
  if (removed) return <>removed, was {role}</>;
  return (
    <>
      {role} · added <Moment instant={addedAt} /> ·{' '}
      {signedInAt ? (
        <>
          signed in <Moment instant={signedInAt} />, {plural(sessions, 'session')}
        </>
      ) : (
        'not signed in'
      )}
    </>
  );
}
