import { type LinkDetail, linkInputSchema, lintLink } from '@touchstone/evidence';
import classes from './item.module.css';

/** What seems at odds in a link, or in what it is to become: its finding against its direction. */
export function ItemWarnings({ link }: { link: LinkDetail }) {
  const input = link.pending?.input ?? linkInputSchema.parse({ ...link, quote: undefined });
  const warnings = lintLink(input);
  if (warnings.length === 0) return null;
  return (
    <ul className={classes.warnings}>
      {warnings.map(({ field, message }) => (
        <li key={`${field} ${message}`}>Look again: {message}</li>
      ))}
    </ul>
  );
}
