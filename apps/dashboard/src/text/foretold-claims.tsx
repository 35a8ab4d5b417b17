import type { ClaimInText } from '@touchstone/evidence';
import { capitalise, listInWords, plural } from '../words/plural.ts';
import type { Foretold } from './foretell.ts';
import classes from './foretold-claims.module.css';

interface ForetoldClaimsProps {
  foretold: Foretold | undefined;
  /** The words of each claim as they are read, by its id. */
  said: Record<string, string>;
}

/** What saving would do to the claims: "18 claims follow, 1 needs confirming, 1 loses its words." */
export function ForetoldClaims({ foretold, said }: ForetoldClaimsProps) {
  return (
    <div className={classes.foretold}>
      <p role="status">
        {foretold
          ? foretoldInWords(foretold)
          : 'Change the text to see what becomes of its claims.'}
      </p>
      {foretold && (
        <>
          <Named name="To be confirmed in the tray" claims={foretold.weak} said={said} />
          <Named
            name="Without their words; their links stay"
            claims={foretold.orphaned}
            said={said}
          />
        </>
      )}
    </div>
  );
}

interface NamedProps extends Pick<ForetoldClaimsProps, 'said'> {
  name: string;
  claims: readonly ClaimInText[];
}

function Named({ name, claims, said }: NamedProps) {
  if (claims.length === 0) return null;
  return (
    <section>
      <h3>{name}</h3>
      <ul>
        {claims.map(({ id, quote }) => (
          <li key={id}>“{said[id] ?? quote.exact}”</li>
        ))}
      </ul>
    </section>
  );
}

export function foretoldInWords({ follow, weak, orphaned }: Foretold): string {
  const parts = [
    ...(follow > 0 ? [`${plural(follow, 'claim')} ${follow === 1 ? 'follows' : 'follow'}`] : []),
    ...(weak.length > 0
      ? [`${weak.length} ${weak.length === 1 ? 'needs' : 'need'} confirming`]
      : []),
    ...(orphaned.length > 0
      ? [`${orphaned.length} ${orphaned.length === 1 ? 'loses its' : 'lose their'} words`]
      : []),
  ];
  if (parts.length === 0) return 'The text has no claims that would have to follow.';
  return `${capitalise(listInWords(parts))}.`;
}
