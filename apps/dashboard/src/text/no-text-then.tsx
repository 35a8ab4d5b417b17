import { EmptyPlace } from '../components/empty-place.tsx';
import { formatMinute } from '../words/dates.ts';
import { AsOfBanner } from './as-of-banner.tsx';

/** A text that is here now was not here at the instant that is asked about. */
export function NoTextThen({ slug, instant }: { slug: string; instant: string }) {
  return (
    <>
      <AsOfBanner asOf={{ instant }} nowHref={`/documents/${slug}`} />
      <h1>Not there yet</h1>
      <EmptyPlace>This text was not here yet on {formatMinute(instant)}.</EmptyPlace>
    </>
  );
}
