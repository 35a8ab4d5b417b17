import { Button, NativeSelect } from '@mantine/core';
import { objectTypes } from '@touchstone/db';
import type { DocumentSummary, PersonName } from '@touchstone/evidence';
import { objectLabels } from '../words/activity-labels.ts';
import { capitalise } from '../words/plural.ts';
import classes from './activity-filters.module.css';
import type { ActivityFilter } from './activity-query.ts';

interface ActivityFiltersProps {
  filter: ActivityFilter;
  people: readonly PersonName[];
  documents: readonly Pick<DocumentSummary, 'slug' | 'title'>[];
}

/** By person, kind of object and text; a claim or an object is chosen on its own page. */
export function ActivityFilters({ filter, people, documents }: ActivityFiltersProps) {
  return (
    <form action="/activity" method="get" className={classes.filters}>
      <NativeSelect
        name="who"
        label="Who"
        defaultValue={filter.who ?? ''}
        data={[all('Everybody'), ...people.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <NativeSelect
        name="what"
        label="What"
        defaultValue={filter.what ?? ''}
        data={[
          all('Everything'),
          ...objectTypes.map((value) => ({ value, label: capitalise(objectLabels[value]) })),
        ]}
      />
      <NativeSelect
        name="document"
        label="Text"
        defaultValue={filter.document ?? ''}
        data={[
          all('All texts'),
          ...documents.map(({ slug, title }) => ({ value: slug, label: title })),
        ]}
      />
      {filter.claim && <input type="hidden" name="claim" value={filter.claim} />}
      <Button type="submit" variant="default">
        Show
      </Button>
    </form>
  );
}

function all(label: string) {
  return { value: '', label };
}
