import { readRetryAfter } from '../read-retry-after.ts';
import { redactKey } from '../redact-key.ts';
import { answerRules } from './answer-rules.ts';
import type { EutilsRequest } from './build-request.ts';
import { EutilsError } from './eutils-error.ts';
import { type ReadAnswer, readAnswer } from './read-answer.ts';
import type { Answer } from './send-request.ts';

/**
 * Tells a good answer (undefined) from the many ways in which PubMed says no. `now` is the instant
 * from which a Retry-After date counts.
 */
export function classifyAnswer(
  answer: Answer,
  { request, now }: { request: Pick<EutilsRequest, 'root' | 'label' | 'form'>; now: Date },
): EutilsError | undefined {
  const apiKey = request.form.get('api_key') ?? undefined;
  const read = readAnswer(answer, apiKey);
  const rule = answerRules.find(({ when }) => when(read, request.root));
  if (rule === undefined) return undefined;
  const said = describe(read, rule.name);
  const message = `PubMed answered ${request.label} with ${said} (HTTP ${read.status}). ${rule.advice}`;
  return new EutilsError(redactKey(message, apiKey), {
    remedy: rule.remedy,
    rule: rule.name,
    retryAfterMs: readRetryAfter(read.retryAfter, now),
  });
}

function describe({ error, location, root }: ReadAnswer, rule: string): string {
  if (rule === 'redirect') return `a redirect to ${location ?? 'nowhere'}`;
  if (error !== undefined) return `"${error}"`;
  if (rule === 'truncated') return `a ${root} that ends before its closing tag`;
  if (rule === 'unsafe') return `a ${root} whose DOCTYPE declares entities`;
  return root === undefined ? 'nothing' : `a ${root}`;
}
