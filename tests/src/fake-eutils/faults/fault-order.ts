import type { Endpoint } from '../http/read-request.ts';
import type { CannedKind } from './canned-answers.ts';
import type { DamageKind } from './damage-answer.ts';

const DELIVERY_KINDS = [
  'slow-headers',
  'slow-body',
  'reset-before-answer',
  'reset-mid-body',
  'reset-on-reused-socket',
  'aborted',
  'corrupt-gzip',
] as const;

const QUERY_KINDS = ['dropped-quoted-phrase', 'dropped-phrase', 'altered-translation'] as const;

export type FaultKind =
  | CannedKind
  | DamageKind
  | (typeof DELIVERY_KINDS)[number]
  | (typeof QUERY_KINDS)[number];

/** What shall go wrong, where and how often. */
export type FaultOrder = {
  readonly kind: FaultKind;
  /** Every endpoint when left out. */
  readonly endpoint?: Endpoint;
  /** How many requests it spoils; once when left out. */
  readonly times?: number;
  /** How many requests of that kind pass unharmed before. */
  readonly after?: number;
  readonly when?: (params: URLSearchParams) => boolean;
  /** Instead of the status that this answer usually has: HTML and 429 bodies were seen under 200. */
  readonly status?: number;
  readonly message?: string;
  readonly retryAfterSeconds?: number;
  readonly delayMs?: number;
  /** What `dropped-…` drops; `altered-translation` puts it in the translation's place. */
  readonly phrase?: string;
};

export type FaultHandle = {
  /** How many requests it will still spoil. */
  readonly remaining: number;
  readonly cancel: () => void;
};
