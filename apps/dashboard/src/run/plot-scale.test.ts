import { expect, it } from 'vitest';
import { plotTop } from './plot-scale.ts';

it('lets the highest value reach the top', () => {
  expect(plotTop([20, 35, 12])).toBe(35);
});

it('cuts a first run off that would hide the nightly ones', () => {
  expect(plotTop([12_000, 30, 41, 0, 18])).toBe(41);
});

it('does not cut many, nor small ones', () => {
  expect(plotTop([9_000, 1_000, 100, 12, 11])).toBe(100);
  expect(plotTop([8, 1])).toBe(10);
  expect(plotTop([])).toBe(10);
});
