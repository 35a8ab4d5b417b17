import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** A password from the terminal, asked for twice and shown nowhere, or from standard input. */
export async function askPassword({ stdin }: { stdin: boolean }): Promise<string> {
  if (stdin) return (await text(process.stdin)).split(/\r?\n/)[0] ?? '';
  if (!process.stdin.isTTY) {
    throw new Error('There is no terminal to ask for a password on. Give --password-stdin.');
  }
  const password = await ask('Password (12 characters or more): ');
  if ((await ask('Once more: ')) !== password) {
    throw new Error('The two were not the same, and nothing was changed. Run it again.');
  }
  return password;
}

function giveUp(): never {
  throw new Error('Nothing was changed.');
}

async function ask(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  const interrupted = once(terminal, 'SIGINT').then(giveUp);
  try {
    // It fails where Ctrl-D ends the input.
    return await Promise.race([terminal.question('').catch(giveUp), interrupted]);
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
