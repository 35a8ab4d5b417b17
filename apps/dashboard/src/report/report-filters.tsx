import { Button, NativeSelect, TextInput } from '@mantine/core';
import { reportSorts } from '@touchstone/db';
import { designs, standings } from '@touchstone/evidence';
import { designLabels, standingLabels } from '../words/labels.ts';
import { capitalise } from '../words/plural.ts';
import classes from './report-filters.module.css';

const sortLabels = {
  relevance: 'Relevance',
  year: 'Newest first',
  title: 'Title',
  participants: 'Most participants',
};

/** Search and filters as a plain form, so that the address holds the state and no script is needed. */
export function ReportFilters({ given }: { given: Record<string, string> }) {
  return (
    <search>
      <form method="get" action="/reports" className={classes.form}>
        <div className={classes.search}>
          <TextInput
            name="q"
            type="search"
            label="Search"
            placeholder="Words, “a phrase”, a PMID or a DOI"
            defaultValue={given.q}
          />
          <Button type="submit">Search</Button>
        </div>
        <div className={classes.filters}>
          <Choice
            name="design"
            label="Design"
            given={given}
            options={designs.map((value) => [value, capitalise(designLabels[value])])}
          />
          <Choice
            name="standing"
            label="Standing"
            given={given}
            options={standings.map((value) => [value, capitalise(standingLabels[value])])}
          />
          <Choice
            name="linked"
            label="Evidence"
            given={given}
            options={[
              ['true', 'Linked to a claim'],
              ['false', 'Not linked'],
            ]}
          />
          <Year name="yearFrom" label="From year" given={given} />
          <Year name="yearTo" label="To year" given={given} />
          <Choice
            name="sort"
            label="Sort by"
            any={given.q ? 'Relevance' : 'Newest first'}
            given={given}
            options={reportSorts
              .filter((value) => value !== (given.q ? 'relevance' : 'year'))
              .filter((value) => value !== 'relevance' || given.q)
              .map((value) => [value, sortLabels[value]])}
          />
        </div>
      </form>
    </search>
  );
}

interface FieldProps {
  name: string;
  label: string;
  given: Record<string, string>;
}

function Choice(props: FieldProps & { options: [value: string, label: string][]; any?: string }) {
  const { name, label, given, options, any = 'Any' } = props;
  const known = options.some(([value]) => value === given[name]);
  return (
    <NativeSelect
      // A new address brings new values, and an uncontrolled field would keep its old one.
      key={given[name] ?? ''}
      name={name}
      label={label}
      defaultValue={known ? given[name] : ''}
      data={[
        { value: '', label: any },
        ...options.map(([value, text]) => ({ value, label: text })),
      ]}
    />
  );
}

function Year({ name, label, given }: FieldProps) {
  return (
    <TextInput
      key={given[name] ?? ''}
      name={name}
      label={label}
      inputMode="numeric"
      pattern="[0-9]{4}"
      maxLength={4}
      title="A year in four digits"
      defaultValue={given[name]}
    />
  );
}
