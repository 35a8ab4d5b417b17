import type { BoardItem, Verb } from './board-item.ts';
import type { ItemDecision } from './decide-item.ts';

/** What a button or a key of an item asks the server to do; undefined where it offers no such thing. */
export function toDecision(
  { subject, choices }: Pick<BoardItem, 'subject' | 'choices'>,
  verb: Verb,
  note?: string,
): ItemDecision | undefined {
  if (!subject || !choices.some((choice) => choice.verb === verb)) return undefined;
  if (subject.kind === 'task') {
    return verb === 'accept' || verb === 'reject'
      ? { kind: 'task', id: subject.id, verb, note }
      : undefined;
  }
  const { id, expected } = subject;
  if (subject.kind === 'claim') {
    return verb === 'accept' ? { kind: 'claim', id, expected, verb } : undefined;
  }
  if (subject.kind === 'quote' && (verb === 'accept' || verb === 'reject')) {
    return { kind: 'quote', id, expected, verb, note };
  }
  if (verb === 'accept' || verb === 'reject' || verb === 'postpone') {
    return { kind: 'link', id, expected, verb, note };
  }
  return { kind: 'direction', id, expected, verb };
}
