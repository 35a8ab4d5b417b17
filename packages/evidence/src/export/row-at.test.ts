import { expect, it } from 'vitest';
import { rowAt } from './row-at.ts';

it.each([
  ['x', 1],
  ['a,b\r\nx', 2],
  ['a\nb\rx', 3],
  ['a\n"b\nb ""b""\nb",c\nx', 3],
  ['a\n"b\n\nx', 2],
])('the x of %j is in row %i', (text, row) => {
  expect(rowAt(text, text.indexOf('x'))).toBe(row);
});
