import type { SearchObjection } from '@touchstone/db';
import type { RunDetail } from '@touchstone/evidence';
import { actorMay } from '../current-actor.ts';
import { SearchObjections } from '../topic/search-objections.tsx';
import { TroubleSection } from './trouble-section.tsx';

interface RunObjectionsProps {
  run: RunDetail;
  /** Present while the run is its topic's last: an older one's can be accepted no more. */
  standing: SearchObjection | undefined;
}

/** What PubMed did to the search of a run that stopped for it; nothing where it did nothing. */
export async function RunObjections({ run, standing }: RunObjectionsProps) {
  if (run.objections.length === 0) return null;
  if (standing)
    return <SearchObjections objection={standing} mayAccept={await actorMay('edit-topics')} />;
  return (
    <TroubleSection id="objections" name="What PubMed did to the search">
      <ul>
        {run.objections.map((objection) => (
          <li key={objection}>{objection}</li>
        ))}
      </ul>
    </TroubleSection>
  );
}
