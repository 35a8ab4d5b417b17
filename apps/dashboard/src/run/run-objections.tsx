import type { SearchObjection } from '@touchstone/db';
import type { RunDetail } from '@touchstone/evidence';
import { SearchObjections } from '../topic/search-objections.tsx';

interface RunObjectionsProps {
  run: RunDetail;
  /** Present while the run is its topic's last: an older one's can be accepted no more. */
  standing: SearchObjection | undefined;
}

/** What PubMed did to the search of a run that stopped for it; nothing where it did nothing. */
export function RunObjections({ run, standing }: RunObjectionsProps) {
  if (run.objections.length === 0) return null;
  if (standing) return <SearchObjections objection={standing} />;
  return (
    <section aria-labelledby="objections">
      <h2 id="objections">What PubMed did to the search</h2>
      <ul>
        {run.objections.map((objection) => (
          <li key={objection}>{objection}</li>
        ))}
      </ul>
    </section>
  );
}
