import { answer } from '../../../../../../api/answer.ts';
import { notThere } from '../../../../../../api/not-there.ts';
import { readPath, slugParameters } from '../../../../../../api/parameters.ts';
import { answerEvidence } from '../../../../../../export/answer-evidence.ts';

export const GET = answer<RouteContext<'/api/v1/documents/[slug]/export'>>(
  async (request, { params }) => {
    const { asked, refusal } = readPath(slugParameters, await params);
    if (refusal) return refusal;
    const { slug } = asked;
    return (
      (await answerEvidence(request, { of: { slug }, name: slug })) ?? notThere('document', slug)
    );
  },
);
