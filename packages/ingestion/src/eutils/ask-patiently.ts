import type { EutilsRequest } from './build-request.ts';
import { classifyAnswer } from './classify-answer.ts';
import { EutilsError } from './eutils-error.ts';
import type { Session } from './open-session.ts';
import { waitBeforeRetry } from './patience.ts';
import { sendRequest } from './send-request.ts';
import { UnreachableError } from './unreachable-error.ts';
import { withoutKey } from './without-key.ts';

/** Sends a request in its turn, again and again as long as that can help; the body it yields. */
export async function askPatiently(session: Session, request: EutilsRequest, attempts?: number) {
  const patience = { ...session.patience, attempts: attempts ?? session.patience.attempts };
  for (let number = 1; ; number += 1) {
    const body = await attempt(session, request);
    if (typeof body === 'string') return body;
    const elapsedMs = elapsed(session);
    const state = { number, answered: session.contact.answered, elapsedMs, error: body };
    const waitMs = waitBeforeRetry(state, patience, session.random());
    if (waitMs === undefined) throw body;
    await pause(session, body, waitMs);
  }
}

async function attempt(session: Session, request: EutilsRequest): Promise<string | EutilsError> {
  const { contact, limits, agent, signal } = session;
  await session.rateLimit.turn(signal);
  contact.startedAt ??= session.clock.now();
  contact.requests += 1;
  try {
    const headersTimeoutMs = headersTimeout(session);
    const sent = await sendRequest(request, { ...limits, headersTimeoutMs, agent, signal });
    // Before anything reads it: what follows ends in rows, pages and messages.
    const answer = withoutKey(sent, request.form.get('api_key') ?? undefined);
    contact.answered = true;
    return classifyAnswer(answer, { request, now: session.now() }) ?? answer.body;
  } catch (error) {
    if (!(error instanceof EutilsError)) throw error;
    // Half an answer shows as well that somebody is there.
    if (!(error instanceof UnreachableError)) contact.answered = true;
    return error;
  }
}

/** Before the first answer, what is left of the time for first contact. */
function headersTimeout(session: Session): number {
  if (session.contact.answered) return session.limits.headersTimeoutMs;
  const leftMs = session.patience.firstContact.withinMs - elapsed(session);
  return Math.min(session.limits.headersTimeoutMs, Math.max(leftMs, 1_000));
}

function elapsed({ contact, clock }: Session): number {
  return contact.startedAt === undefined ? 0 : clock.now() - contact.startedAt;
}

async function pause(session: Session, error: EutilsError, waitMs: number): Promise<void> {
  // A shorter one is over before it is read.
  if (waitMs >= 1_000) session.onWait({ reason: error.message, waitMs });
  // Over the limit is everybody's matter; any other trouble is this request's alone.
  if (error.remedy === 'retry-after') session.rateLimit.hold(waitMs);
  else await session.clock.sleep(waitMs, session.signal);
}
