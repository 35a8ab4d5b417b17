import { answer } from '../../../../../../api/answer.ts';
import { notThere } from '../../../../../../api/not-there.ts';
import { idParameters, readPath } from '../../../../../../api/parameters.ts';
import { answerEvidence } from '../../../../../../export/answer-evidence.ts';

export const GET = answer<RouteContext<'/api/v1/claims/[id]/export'>>(
  async (request, { params }) => {
    const { asked, refusal } = readPath(idParameters, await params);
    if (refusal) return refusal;
    const { id } = asked;
    const file = await answerEvidence(request, { of: { claim: id }, name: `claim-${id}` });
    return file ?? notThere('claim', id);
  },
);
