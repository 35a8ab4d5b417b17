export * from './balance.ts';
export * from './partial-date.ts';
export * from './pmid.ts';
export * from './report-record.ts';
export * from './views.ts';
export * from './vocabulary.ts';
