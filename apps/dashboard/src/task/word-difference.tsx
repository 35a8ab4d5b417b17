import { diffWords, type TextPart } from '@touchstone/evidence';
import { ChangedWords } from '../components/changed-words.tsx';
import classes from './word-difference.module.css';

/** A text with the words that were taken away struck and those that were added underlined. */
export function WordDifference({ before, after }: { before: string; after: string }) {
  if (after === '') return <p className={classes.text}>The record has no abstract any more.</p>;
  return (
    <p className={classes.text}>
      {diffWords(before, after).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name.
        <Part key={index} part={part} />
      ))}
    </p>
  );
}

function Part({ part: { kind, text } }: { part: TextPart }) {
  if (kind === 'same') return text;
  const words = text.trimEnd();
  // The last word of a text has no space after it, but something may stand there now.
  const space = text.slice(words.length) || ' ';
  return (
    <>
      <ChangedWords became={kind}>{words}</ChangedWords>
      {space}
    </>
  );
}
