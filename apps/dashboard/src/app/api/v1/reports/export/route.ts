import { answer } from '../../../../../api/answer.ts';
import { readQuery } from '../../../../../api/parameters.ts';
import { addressOfSite } from '../../../../../export/address-of-site.ts';
import { download } from '../../../../../export/download.ts';
import { reportsExportQuerySchema } from '../../../../../export/export-query.ts';
import { exportReports } from '../../../../../export/export-reports.ts';
import { readReportPages } from '../../../../../export/read-report-pages.ts';
import { streamText } from '../../../../../export/stream-text.ts';
import { toListQuery } from '../../../../../report/report-query.ts';

export const GET = answer(async (request) => {
  const { asked, refusal } = readQuery(reportsExportQuerySchema, request);
  if (refusal) return refusal;
  const { format, ...query } = asked;
  const pages = readReportPages(toListQuery(query));
  const texts = exportReports(pages, { format, base: addressOfSite(request) });
  return download(await streamText(texts), { format, name: 'reports' });
});
