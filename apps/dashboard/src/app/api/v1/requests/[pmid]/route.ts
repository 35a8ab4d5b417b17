import { listWorkers, readPmidRequest } from '@touchstone/db';
import { requestPmid } from '@touchstone/db/jobs';
import { acting } from '../../../../../api/acting.ts';
import { json } from '../../../../../api/json.ts';
import { notThere } from '../../../../../api/not-there.ts';
import { pmidParameters } from '../../../../../api/parameters.ts';
import { requestSchema } from '../../../../../api/schemas.ts';
import { reading, writing } from '../../../../../database.ts';
import { readEnvironment } from '../../../../../environment.ts';

export const GET = acting(pmidParameters, async ({ path: { pmid } }) => {
  const [request, workers] = await reading((db) =>
    Promise.all([readPmidRequest(db, pmid), listWorkers(db)]),
  );
  return request
    ? json(requestSchema, { ...request, workers: workers.length })
    : notThere('request', pmid);
});

export const PUT = acting(pmidParameters, async ({ path: { pmid }, by }) => {
  const place = readEnvironment();
  const request = await writing((db) => requestPmid(db, { place, pmid, by }));
  const workers = await reading((db) => listWorkers(db));
  return json(requestSchema, { ...request, workers: workers.length }, { status: 202 });
});
