/**
 * Usage: npm run people -- add EMAIL [--name NAME] [--role reader|editor|admin] [--admin]
 *        npm run people -- list
 *        npm run people -- role EMAIL reader|editor|admin
 *        npm run people -- remove EMAIL        takes the access away; what they did stays theirs
 *        npm run people -- reinstate EMAIL     gives it back
 *        npm run people -- password EMAIL      sets another one and signs them out
 *        npm run people -- sign-out EMAIL      ends all sessions
 * Keeps the accounts of a team's dashboard, beside a running one or alone. A password is asked for on
 * the terminal; with --password-stdin it is the first line of standard input.
 */
import { parseArgs } from 'node:util';
import { openDatabase, upgradeDatabase } from '@touchstone/db/open';
import { readEnvironment } from './environment.ts';
import { commands } from './people-commands.ts';
import { tellFailure } from './tell-failure.ts';

const usage = `Usage: npm run people -- add|list|role|remove|reinstate|password|sign-out [EMAIL] …
  add EMAIL [--name NAME] [--role reader|editor|admin] [--admin] [--password-stdin]
  role EMAIL reader|editor|admin
  password EMAIL [--password-stdin]`;

await tellFailure(async () => {
  const { values, positionals } = parseArgs({
    options: {
      name: { type: 'string' },
      role: { type: 'string' },
      admin: { type: 'boolean', default: false },
      'password-stdin': { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [chosen = '', email = '', ...rest] = positionals;
  const command = commands[chosen];
  if (!command || (email === '') !== (chosen === 'list')) throw new Error(usage);
  const role = values.admin ? 'admin' : values.role;
  const environment = readEnvironment();
  const { db, close } = await openDatabase({ ...environment, purpose: 'npm run people' });
  try {
    await upgradeDatabase(environment);
    const typed = { email, rest, name: values.name, role, stdin: values['password-stdin'] };
    console.log(await command(db, typed));
    if (!environment.accounts) console.log('People sign in once AUTH_SECRET is set.');
  } finally {
    await close();
  }
});
