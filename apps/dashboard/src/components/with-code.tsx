import { Fragment } from 'react';

/** A message with the commands that stand between backticks set as code. */
export function WithCode({ children }: { children: string }) {
  return children.split('`').map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence have no other name.
    index % 2 === 0 ? <Fragment key={index}>{part}</Fragment> : <code key={index}>{part}</code>,
  );
}
