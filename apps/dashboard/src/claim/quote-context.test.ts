import { expect, it } from 'vitest';
import { contextAfter, contextBefore } from './quote-context.ts';

it('cuts to whole words and shows where the paragraph goes on', () => {
  expect(contextBefore('ults. Some studies suggest that ')).toBe('…Some studies suggest that ');
  expect(contextAfter('. However, the overall evidence ')).toBe('. However, the overall evidence…');
});

it('stays in the paragraph of the quote, without its list marker', () => {
  expect(contextBefore('n.\n\n  6. Safety Considerations: ')).toBe('Safety Considerations: ');
  expect(contextBefore('known.\n\n')).toBe('');
  expect(contextAfter('.\n\n  4. Individual Responses Var')).toBe('.');
});
