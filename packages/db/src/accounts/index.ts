export { actorOfToken } from './actor-of-token.ts';
export { type Accounts, openAccounts } from './open-accounts.ts';
export { readSessionActor, type SignedIn } from './read-session-actor.ts';
export { bearerToken } from './token-hash.ts';
