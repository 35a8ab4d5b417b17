import { EmptyPlace } from '../components/empty-place.tsx';

/** Stands where topics will. */
export function NoTopics() {
  return (
    <EmptyPlace>
      The PubMed searches that feed the texts will stand here. <code>npm start</code> loads the
      first one into an empty database.
    </EmptyPlace>
  );
}
