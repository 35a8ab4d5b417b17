/** One entry of a work's `updated-by`; what is left out is made up. */
export interface FakeUpdate {
  type: string;
  doi?: string;
  /** Crossref's own are `publisher` and `retraction-watch`. */
  source?: string;
  recordId?: string;
  /** ISO day. */
  date?: string;
}

/** A work as Crossref sends it, less the fields that nobody here reads. DOIs come in lower case. */
export function answerWork(doi: string, updates: readonly FakeUpdate[]) {
  return {
    status: 'ok',
    'message-type': 'work',
    'message-version': '1.0.0',
    message: {
      DOI: doi.toLowerCase(),
      type: 'journal-article',
      title: ['A fictional work'],
      ...(updates.length > 0 ? { 'updated-by': updates.map(toUpdate) } : {}),
    },
  };
}

function toUpdate({ type, doi, source = 'publisher', recordId, date = '2025-06-01' }: FakeUpdate) {
  return {
    DOI: doi ?? '10.99999/fictional.notice',
    type,
    label: type.charAt(0).toUpperCase() + type.slice(1).replaceAll('_', ' '),
    source,
    updated: {
      'date-parts': [date.split('-').map(Number)],
      'date-time': `${date}T00:00:00Z`,
      timestamp: Date.parse(date),
    },
    ...(recordId === undefined ? {} : { 'record-id': recordId }),
  };
}
