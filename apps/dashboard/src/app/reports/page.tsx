import { InvalidCursorError, listReports } from '@touchstone/db';
import type { ReportPage } from '@touchstone/evidence';
import type { Metadata } from 'next';
import Link from 'next/link';
import { EmptyPlace } from '../../components/empty-place.tsx';
import { actorMay } from '../../current-actor.ts';
import { reading } from '../../database.ts';
import { mostExported } from '../../export/export-formats.ts';
import { ExportMenu } from '../../export/export-menu.tsx';
import { NextPage } from '../../report/next-page.tsx';
import { ReportFilters } from '../../report/report-filters.tsx';
import { ReportList } from '../../report/report-list.tsx';
import {
  type ReportQueryInput,
  reportQuerySchema,
  toListQuery,
} from '../../report/report-query.ts';
import { fieldErrors } from '../../words/field-errors.ts';
import { first } from '../../words/first.ts';
import { plural } from '../../words/plural.ts';
import classes from './page.module.css';

export const metadata: Metadata = { title: 'Reports' };

interface ReportsPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ReportsPage({ searchParams }: ReportsPageProps) {
  const given = filled(await searchParams);
  const query = reportQuerySchema.safeParse(given);
  const result = query.success ? await list(query.data) : { errors: fieldErrors(query.error) };
  const filtered = Object.keys(given).some((name) => name !== 'sort' && name !== 'cursor');
  return (
    <>
      <h1>Reports</h1>
      <ReportFilters given={given} />
      {'errors' in result ? (
        <Refused errors={result.errors} />
      ) : (
        <>
          <div className={classes.top}>
            <p role="status">
              {result.hasMore && 'more than '}
              {plural(result.total, 'report')}
              {filtered && ' found'}
            </p>
            {result.total > 0 && (
              <ExportMenu
                address="/api/v1/reports/export"
                query={exportable(given)}
                what={exportedInWords(result)}
                side="end"
              />
            )}
          </div>
          {result.total === 0 && <NoReports filtered={filtered} />}
          <ReportList reports={result.reports} />
          <NextPage given={given} nextCursor={result.nextCursor} />
          {(await actorMay('edit-reports')) && (
            <p className={classes.own}>
              <Link href="/sources/new">Write down a source that PubMed does not have</Link>
            </p>
          )}
        </>
      )}
    </>
  );
}

/** Parameters with a value: an untouched field of the form sends an empty one. */
function filled(params: Record<string, string | string[] | undefined>): Record<string, string> {
  const pairs = Object.entries(params).map(
    ([name, value]) => [name, first(value)?.trim()] as const,
  );
  return Object.fromEntries(pairs.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** The filters of the list; a file holds all pages, and is sorted by what is in it. */
function exportable({ cursor, limit, ...given }: Record<string, string>): Record<string, string> {
  const { sort, ...filters } = given;
  return sort === undefined || sort === 'relevance' ? filters : { ...filters, sort };
}

function exportedInWords({ hasMore, total }: ReportPage): string {
  if (hasMore) return `The first ${mostExported.toLocaleString('en')} of these reports`;
  return total === 1 ? 'This report' : `All ${total.toLocaleString('en')} of these reports`;
}

async function list(
  query: ReportQueryInput,
): Promise<ReportPage | { errors: Record<string, string> }> {
  try {
    return await reading((db) => listReports(db, toListQuery(query)));
  } catch (error) {
    if (error instanceof InvalidCursorError) return { errors: { cursor: error.message } };
    throw error;
  }
}

function Refused({ errors }: { errors: Record<string, string> }) {
  return (
    <div role="alert" className={classes.refused}>
      <p>This address asks for something that the list cannot do:</p>
      <ul>
        {Object.entries(errors).map(([field, message]) => (
          <li key={field}>
            <code>{field}</code>: {message}
          </li>
        ))}
      </ul>
      <p>
        Change it above, or <a href="/reports">see all reports</a>.
      </p>
    </div>
  );
}

function NoReports({ filtered }: { filtered: boolean }) {
  if (filtered) {
    return (
      <EmptyPlace>
        No report fits all of this. Take a filter away, or <a href="/reports">see all reports</a>.
      </EmptyPlace>
    );
  }
  return (
    <EmptyPlace>
      The reports that an ingest finds at PubMed will be listed here: run{' '}
      <code>npm run ingest</code>.
    </EmptyPlace>
  );
}
