import { visitor } from '@touchstone/db';
import { mayDo, type Permission } from '@touchstone/evidence';
import { forbidden, redirect } from 'next/navigation';
import { currentActor } from '../current-actor.ts';
import { askedPath, isFormSent } from './asked-path.ts';
import { signInPath } from './sign-in-path.ts';

/**
 * Lets only those onto a page of changes who may make them: whoever has not signed in is sent to do
 * so, and others are told that it takes another role. What is sent is looked at where it is written.
 */
export async function admitTo(permission: Permission): Promise<void> {
  const by = await currentActor();
  if (mayDo(by, permission)) return;
  if (by.id === visitor.id) redirect(signInPath(await askedPath()));
  // Whose role was changed while they typed is told so beside what they typed; but people's addresses
  // are for admins alone to see.
  if (permission === 'manage-people' || !(await isFormSent())) forbidden();
}
