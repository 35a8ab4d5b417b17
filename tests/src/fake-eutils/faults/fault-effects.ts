import type { QueryTwist } from '../context.ts';
import type { Delivery } from '../http/send-answer.ts';
import type { FaultOrder } from './fault-order.ts';

/** How a faulty answer travels; most travel whole. */
export function deliveryOf(order: FaultOrder | undefined): Delivery {
  switch (order?.kind) {
    case 'slow-headers':
    case 'slow-body':
      return { kind: order.kind, delayMs: order.delayMs ?? 1000 };
    case 'reset-on-reused-socket':
      return { kind: 'reset-before-answer' };
    case 'reset-before-answer':
    case 'reset-mid-body':
    case 'aborted':
    case 'corrupt-gzip':
      return { kind: order.kind };
    default:
      return { kind: 'whole' };
  }
}

/** How PubMed shall misunderstand the query; all of these come with status 200 and with results. */
export function twistOf(order: FaultOrder | undefined): QueryTwist {
  const phrase = order?.phrase ?? 'body battery';
  switch (order?.kind) {
    case 'dropped-quoted-phrase':
      return { droppedQuoted: [phrase] };
    case 'dropped-phrase':
      return { droppedPhrases: [phrase] };
    case 'altered-translation':
      return { translation: order.phrase ?? '"something else"[All Fields]' };
    default:
      return {};
  }
}
