import { describe, expect, it } from 'vitest';
import { barBackground } from './bar-background.ts';

const none = { supports: 0, disputes: 0, neutral: 0, mixed: 0 };
const balance = { studies: { ...none, supports: 3, disputes: 1 }, syntheses: none };
const whole = { from: 0, to: 1, level: 0 };

describe('barBackground', () => {
  it('divides the passage in proportion of its studies', () => {
    const { backgroundImage } = barBackground([{ balance, ...whole }]);
    expect(backgroundImage).toContain('var(--supports-bar) 0% 75%, var(--disputes-bar) 75% 100%');
  });

  it('goes on across the segments of a cut passage', () => {
    const { backgroundImage } = barBackground([{ balance, from: 0.5, to: 1, level: 0 }]);
    expect(backgroundImage).toContain(
      'var(--supports-bar) -100% 50%, var(--disputes-bar) 50% 100%',
    );
  });

  it('colours a mixed part twice', () => {
    const mixed = { studies: { ...none, mixed: 1 }, syntheses: none };
    const { backgroundImage } = barBackground([{ balance: mixed, ...whole }]);
    expect(backgroundImage).toBe(
      'linear-gradient(90deg, var(--supports-bar) 0% 100%), linear-gradient(90deg, var(--disputes-bar) 0% 100%)',
    );
  });

  it('shows the syntheses where no study bears on the claim', () => {
    const pooled = { studies: none, syntheses: { ...none, disputes: 2 } };
    expect(barBackground([{ balance: pooled, ...whole }]).backgroundImage).toContain('disputes');
  });

  it('draws the bars of overlapping claims on lines of their own', () => {
    const { backgroundPosition, paddingBottom } = barBackground([
      { balance, ...whole },
      { balance, ...whole, level: 1 },
    ]);
    expect(new Set(String(backgroundPosition).split(', ')).size).toBe(4);
    expect(paddingBottom).toBe(8);
  });
});
