import { describe, expect, it } from 'vitest';
import { readQuery, runQuerySchema } from './parameters.ts';

function askRuns(before: string) {
  return readQuery(runQuerySchema, new Request(`http://localhost/api/v1/runs?before=${before}`));
}

describe('the instant before which runs are asked for', () => {
  it.each(['1000-01-01T00:00:00Z', '9999-12-31T23:59:59Z'])('may be %s', (before) => {
    expect(askRuns(before).asked?.before).toBe(before);
  });

  it.each(['0000-01-01T00:00:00Z', '0999-12-31T23:59:59Z', '10000-01-01T00:00:00Z', 'yesterday'])(
    'may not be %s',
    (before) => {
      expect(askRuns(before).refusal?.status).toBe(400);
    },
  );
});
