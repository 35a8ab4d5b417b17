import { type EvidenceQuery, readEvidence } from '@touchstone/db';
import { mayDo } from '@touchstone/evidence';
import { apiActor } from '../api/api-actor.ts';
import { readQuery } from '../api/parameters.ts';
import { problem } from '../api/problem.ts';
import { reading } from '../database.ts';
import { addressOfSite } from './address-of-site.ts';
import { download } from './download.ts';
import { exportEvidence } from './export-evidence.ts';
import { evidenceExportQuerySchema } from './export-query.ts';

/** The file that a request for a text's or a claim's evidence asks for; undefined where there is none. */
export async function answerEvidence(
  request: Request,
  { of, name }: { of: EvidenceQuery['of']; name: string },
): Promise<Response | undefined> {
  const { asked, refusal } = readQuery(evidenceExportQuerySchema, request);
  if (refusal) return refusal;
  const { format, proposed = false } = asked;
  const stranger = proposed ? await refuseStranger(request) : undefined;
  if (stranger) return stranger;
  const statuses = proposed ? (['accepted', 'proposed'] as const) : undefined;
  const evidence = await reading((db) => readEvidence(db, { of, ...(statuses && { statuses }) }));
  if (!evidence) return undefined;
  return download(exportEvidence(evidence, { format, base: addressOfSite(request) }), {
    format,
    name,
  });
}

async function refuseStranger(request: Request): Promise<Response | undefined> {
  const actor = await apiActor(request);
  if (actor instanceof Response) return actor;
  if (mayDo(actor, 'edit-links')) return undefined;
  return problem(403, {
    title: 'Only editors see proposals',
    detail: 'Leave “proposed” out, or ask as an editor.',
    errors: { proposed: 'It takes the role editor' },
  });
}
