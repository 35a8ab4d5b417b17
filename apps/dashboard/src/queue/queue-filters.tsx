import { type DocumentSummary, type QueueCounts, queueKinds } from '@touchstone/evidence';
import Link from 'next/link';
import { queueKindLabels } from '../words/queue-labels.ts';
import classes from './queue-filters.module.css';
import { type QueueQuery, queueHref } from './queue-query.ts';

interface QueueFiltersProps {
  query: QueueQuery;
  counts: QueueCounts;
  documents: readonly Pick<DocumentSummary, 'slug' | 'title'>[];
}

/** Each kind with its number, then the texts, where there are several; a claim can be let go. */
export function QueueFilters({ query, counts, documents }: QueueFiltersProps) {
  const { kind, document, claim } = query;
  const kinds = queueKinds.filter((one) => counts.kinds[one] > 0 || one === kind);
  return (
    <nav aria-label="What waits" className={classes.filters}>
      <Filter
        name={`Everything ${counts.total}`}
        href={queueHref({ document, claim })}
        isOn={!kind}
      />
      {kinds.map((one) => (
        <Filter
          key={one}
          name={`${queueKindLabels[one]} ${counts.kinds[one]}`}
          href={queueHref({ kind: one, document, claim })}
          isOn={kind === one}
        />
      ))}
      {documents.length > 1 && <span className={classes.gap} />}
      {documents.length > 1 &&
        documents.map(({ slug, title }) => (
          <Filter
            key={slug}
            name={title}
            href={queueHref({ kind, document: document === slug ? undefined : slug })}
            isOn={document === slug}
          />
        ))}
      {claim && <Filter name="Of all claims" href={queueHref({ kind, document })} isOn={false} />}
    </nav>
  );
}

function Filter({ name, href, isOn }: { name: string; href: string; isOn: boolean }) {
  return (
    <Link href={href} prefetch={false} aria-current={isOn ? 'true' : undefined}>
      {name}
    </Link>
  );
}
