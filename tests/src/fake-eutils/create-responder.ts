import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, textAnswer } from './answer.ts';
import { answerRequest } from './answer-request.ts';
import type { Context } from './context.ts';
import { cannedAnswer, isCanned } from './faults/canned-answers.ts';
import { damageAnswer, isDamage } from './faults/damage-answer.ts';
import { deliveryOf, twistOf } from './faults/fault-effects.ts';
import type { FaultOrder } from './faults/fault-order.ts';
import type { FaultProgramme } from './faults/fault-programme.ts';
import { createRateLimiter } from './http/rate-limiter.ts';
import { type EutilsRequest, readRequest } from './http/read-request.ts';
import type { RequestLog } from './http/request-log.ts';
import { sendAnswer } from './http/send-answer.ts';
import { serverHeaders } from './http/server-headers.ts';
import type { SocketUse } from './http/track-sockets.ts';

type Parts = {
  readonly context: Context;
  readonly faults: FaultProgramme;
  readonly log: RequestLog;
};

/** Turns a request into its answer on the wire: redirect, rate limit, ordered fault, right answer. */
export function createResponder({ context, faults, log }: Parts) {
  const { settings } = context;
  const takeToken = createRateLimiter(settings);

  return async function respond(
    exchange: { request: IncomingMessage; response: ServerResponse },
    socket: SocketUse,
  ): Promise<void> {
    const request = await readRequest(exchange.request);
    const entry = log.open(request, socket);
    const redirect = settings.redirectTo && redirection(settings.redirectTo, request);
    // NLM's file server counts nobody's requests.
    const limited = !redirect && request.endpoint !== 'files';
    const rate = limited ? takeToken(request.params.get('api_key')) : undefined;
    const early = redirect || rate?.refusal;
    const fault = early ? undefined : faults.take(request, socket.reused);
    const answer = early || (await answerWith(fault, { request, context }));
    const delivery = deliveryOf(fault);
    entry.close({
      fault: fault?.kind,
      status: delivery.kind === 'reset-before-answer' ? undefined : answer.status,
    });
    const headers = serverHeaders(answer, rate, settings);
    await sendAnswer(exchange, { answer, headers, delivery });
  };
}

async function answerWith(
  fault: FaultOrder | undefined,
  { request, context }: { request: EutilsRequest; context: Context },
): Promise<Answer> {
  if (fault && isCanned(fault.kind)) return cannedAnswer(fault.kind, fault, request);
  const answer = await answerRequest(request, context, twistOf(fault));
  return fault && isDamage(fault.kind) ? damageAnswer(fault.kind, answer) : answer;
}

function redirection(base: string, request: EutilsRequest): Answer {
  const Location = `${base.replace(/\/$/, '')}${request.url}`;
  return { ...textAnswer('', 301), headers: { Location } };
}
