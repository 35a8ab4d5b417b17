import type { Remedy } from './eutils-error.ts';
import type { ReadAnswer } from './read-answer.ts';

/**
 * How PubMed says no, one rule per way, each seen in the field. The first rule that holds decides,
 * so the order matters: what the body says stands above the status, because errors come under 200
 * and passing troubles under 400.
 */
export interface AnswerRule {
  name: string;
  remedy: Remedy;
  when(answer: ReadAnswer, root: string): boolean;
  /** What to do next, as a sentence. */
  advice: string;
}

const later = 'Run later: npm run ingest';

export const answerRules: readonly AnswerRule[] = [
  {
    name: 'redirect',
    remedy: 'stop',
    when: ({ status }) => status >= 300 && status < 400,
    advice: 'Set EUTILS_BASE_URL to the address that it points to (https, not http).',
  },
  {
    // Documented under 429, seen under 200 as well.
    name: 'rate-limit',
    remedy: 'retry-after',
    when: ({ status, error }) => status === 429 || says(error, /rate limit exceeded/i),
    advice: 'Something else on this network may be asking too. Run later: npm run ingest',
  },
  {
    name: 'key-refused',
    remedy: 'stop',
    when: ({ error }) => says(error, /api[ _-]?key (is )?(invalid|not valid)/i),
    advice: 'Correct NCBI_API_KEY or leave it out.',
  },
  {
    name: 'blocked',
    remedy: 'stop',
    when: ({ status }) => status === 401 || status === 403 || status === 407,
    advice:
      'Set NCBI_EMAIL, check HTTPS_PROXY, and write to eutilities@ncbi.nlm.nih.gov if it stays so.',
  },
  {
    name: 'too-long',
    remedy: 'permanent',
    when: ({ status, error }) =>
      status === 413 || status === 414 || says(error, /Request-URI Too/i),
    advice: 'Shorten the search or the list of PMIDs.',
  },
  {
    name: 'no-such-records',
    remedy: 'permanent',
    when: ({ error }) => badIds.some((complaint) => says(error, complaint)),
    advice: 'Check the PMIDs.',
  },
  {
    name: 'bad-request',
    remedy: 'stop',
    when: ({ error }) => badRequests.some((complaint) => says(error, complaint)),
    advice: 'Check the search of the topic and EUTILS_BASE_URL.',
  },
  {
    name: 'passing-trouble',
    remedy: 'retry',
    when: ({ error }) => passingTroubles.some((trouble) => says(error, trouble)),
    advice: later,
  },
  {
    name: 'not-found',
    remedy: 'stop',
    when: ({ status }) => status === 404,
    advice: 'Check EUTILS_BASE_URL.',
  },
  { name: 'web-page', remedy: 'retry', when: ({ kind }) => kind === 'html', advice: later },
  {
    name: 'server-error',
    remedy: 'retry',
    when: ({ status }) => status >= 500 || status === 408,
    advice: later,
  },
  { name: 'client-error', remedy: 'permanent', when: ({ status }) => status >= 400, advice: later },
  {
    name: 'error-in-answer',
    remedy: 'retry',
    when: ({ error }) => error !== undefined,
    advice: later,
  },
  {
    // An entity bomb would be one; whoever sends this is not PubMed.
    name: 'unsafe',
    remedy: 'stop',
    when: ({ unsafe }) => unsafe,
    advice: 'It is refused. Check EUTILS_BASE_URL and HTTPS_PROXY.',
  },
  { name: 'empty', remedy: 'retry', when: ({ kind }) => kind === 'empty', advice: later },
  {
    name: 'wrong-root',
    remedy: 'retry',
    when: (answer, root) => answer.root !== root,
    advice: later,
  },
  { name: 'truncated', remedy: 'retry', when: ({ whole }) => !whole, advice: later },
];

/** Some come under 400 and still pass. */
const passingTroubles = [
  /Search Backend failed: (Unable to open|Database is not supported: pubmed)/i,
  /External viewer error/i,
  /Failed to connect/i,
  /error forwarding request/i,
  /Unable to route request/i,
  /Read failed: EOF/i,
  /time(d )?[- ]?out/i,
  /temporarily unavailable|Service unavailable/i,
  /\b50[0-4]\b/,
  /Bad Gateway|Proxy Error/i,
  /address table is empty/i,
  /download dataset is empty/i,
  // The history is not used here, so that whatever lost its session can simply be asked again.
  /session has expired|Unable to obtain query/i,
];

const badIds = [
  /ID list is empty|Empty ID list/i,
  /Failed\s*to\s*understand\s*id/i,
  /PMID is not available/i,
  /Empty result|Empty history/i,
];

const badRequests = [
  /Invalid db name/i,
  /Mandatory parameter/i,
  /cannot be larger than|out of acceptable range/i,
  /command not supported/i,
];

function says(error: string | undefined, pattern: RegExp): boolean {
  return error !== undefined && pattern.test(error);
}
