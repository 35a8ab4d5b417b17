/**
 * The messages of a run end in the command that repeats it. Whoever asked for one thing on a page
 * asks for it there once more.
 */
export function sayToAsker(message: string): string {
  return message.replace(command, (_, verb: string) => {
    const later = /later/i.test(verb) ? ' later' : '';
    return `${/^[A-Z]/.test(verb) ? 'Ask' : 'ask'} again${later}.`;
  });
}

const command = /\b(run(?: it)?(?: later)?|go on with): npm run ingest$/i;
