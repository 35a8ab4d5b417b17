import { listPeople } from '@touchstone/db/accounts';
import type { Metadata } from 'next';
import Link from 'next/link';
import { admitTo } from '../../account/admit-to.ts';
import { InviteForm } from '../../account/invite-form.tsx';
import { openAccounts } from '../../account/open-accounts.ts';
import { PersonEntry } from '../../account/person-entry.tsx';
import { EmptyPlace } from '../../components/empty-place.tsx';
import { currentActor } from '../../current-actor.ts';
import { reading } from '../../database.ts';
import classes from './page.module.css';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage() {
  if (!openAccounts()) return <Refusal>Nobody signs in here, so there are no accounts.</Refusal>;
  const by = await currentActor();
  await admitTo('manage-people');
  const people = await reading((db) => listPeople(db, { by }));
  return (
    <div className={classes.page}>
      <h1>People</h1>
      <ul className={classes.people}>
        {people.map((person) => (
          <PersonEntry key={person.id} person={person} isSelf={person.id === by.id} />
        ))}
      </ul>
      <section aria-labelledby="add">
        <h2 id="add">Add somebody</h2>
        <InviteForm />
      </section>
    </div>
  );
}

function Refusal({ children }: { children: string }) {
  return (
    <>
      <h1>People</h1>
      <EmptyPlace>
        {children}{' '}
        <Link href="/" prefetch={false}>
          To the texts
        </Link>
      </EmptyPlace>
    </>
  );
}
