import { commandActor, type Db } from '@touchstone/db';
import {
  addPerson,
  changeRole,
  endSessions,
  type ListedPerson,
  listPeople,
  reinstatePerson,
  removePerson,
  setPassword,
} from '@touchstone/db/accounts';
import { type Role, roleSchema, roles } from '@touchstone/evidence';
import { askPassword } from './ask-password.ts';

const by = commandActor;

/** What stands behind a command's name. */
interface Typed {
  email: string;
  /** What stands after the address. */
  rest: string[];
  name: string | undefined;
  role: string | undefined;
  stdin: boolean;
}

type Command = (db: Db, typed: Typed) => Promise<string>;

/** What each command of `npm run people` does; it says what came of it. */
export const commands: Record<string, Command> = {
  add: async (db, { email, name, role, stdin }) => {
    const person = {
      email,
      name: name ?? email.replace(/@.*/, ''),
      role: roleOf(role ?? 'reader'),
    };
    await addPerson(db, { ...person, password: await askPassword({ stdin }), by });
    return `Added ${person.name} (${email}) as ${person.role}.`;
  },
  list: async (db) => {
    const people = await listPeople(db, { by });
    if (people.length === 0) return 'Nobody has an account yet.';
    return people.map(describe).join('\n');
  },
  role: async (db, { email, rest: [role] }) => {
    const person = await find(db, email);
    await changeRole(db, { id: person.id, role: roleOf(role ?? ''), by });
    return `${person.name} is now ${role}.`;
  },
  remove: async (db, { email }) => {
    const person = await find(db, email);
    await removePerson(db, { id: person.id, by });
    return `${person.name} is signed out and can sign in no more; their tokens are revoked.`;
  },
  reinstate: async (db, { email }) => {
    const person = await find(db, email);
    await reinstatePerson(db, { id: person.id, by });
    return `${person.name} can sign in again, as ${person.role}.`;
  },
  password: async (db, { email, stdin }) => {
    const person = await find(db, email);
    await setPassword(db, { id: person.id, password: await askPassword({ stdin }), by });
    return `${person.name} has another password, and is signed out everywhere.`;
  },
  'sign-out': async (db, { email }) => {
    const person = await find(db, email);
    const { ended } = await endSessions(db, { person: person.id, by });
    return `${person.name} is signed out (sessions ended: ${ended}).`;
  },
};

async function find(db: Db, email: string): Promise<ListedPerson> {
  const people = await listPeople(db, { by });
  const person = people.find((one) => one.email === email.trim().toLowerCase());
  if (person) return person;
  throw new Error(`Nobody has the address ${email}. \`npm run people -- list\` lists everybody.`);
}

function roleOf(typed: string): Role {
  const { data } = roleSchema.safeParse(typed);
  if (data) return data;
  throw new Error(`"${typed}" is no role. Choose among: ${roles.join(', ')}.`);
}

function describe({ name, email, role, removed, sessions }: ListedPerson): string {
  return `${email.padEnd(32)} ${(removed ? 'removed' : role).padEnd(8)} ${name}, sessions: ${sessions}`;
}
