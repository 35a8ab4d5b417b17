import { describe, expect, it } from 'vitest';
import { compareTranslation } from './compare-translation.ts';

describe('compareTranslation', () => {
  it('has nothing to say of a faithful translation', () => {
    const term =
      '("Low Back Pain"[Mesh] OR lumbago[tiab]) AND acupunctur*[ti] AND 2020[dp] AND PNAS[ta]';
    const translation =
      '("low back pain"[MeSH Terms] OR "lumbago"[Title/Abstract]) AND "acupunctur*"[Title] AND 2020/01/01:2020/12/31[Date - Publication] AND "proc natl acad sci u s a"[Journal]';
    expect(compareTranslation(term, translation)).toEqual([]);
  });

  it('names what was lost', () => {
    const warnings = compareTranslation(
      'wearable[tiab] OR "body battery"[tiab]',
      '"wearable"[Title/Abstract]',
    );
    expect(warnings).toEqual(["PubMed's reading of the search lacks: body, battery."]);
  });

  it('has nothing to say where PubMed gives no translation', () => {
    expect(compareTranslation('x', undefined)).toEqual([]);
  });
});
