import { WordDifference } from '../task/word-difference.tsx';
import type { FieldDifference } from './describe-activity.ts';

/** A field before and after: longer texts word by word, everything else one after the other. */
export function FieldDifferenceView({ difference }: { difference: FieldDifference }) {
  const { label, before, after } = difference;
  const isText = before !== '' && after !== '' && before.length + after.length > 80;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {isText ? (
          <WordDifference before={before} after={after} />
        ) : (
          <>
            {before !== '' && (
              <s>
                <span className="visually-hidden">before: </span>
                {before}
              </s>
            )}
            {before !== '' && after !== '' && ', now '}
            {after}
          </>
        )}
      </dd>
    </>
  );
}
