import { z } from 'zod';

/** The figures that have a column of their own; the others stand as JSON in `figures`. */
export const figureColumns = ['n', 'effect', 'ciFrom', 'ciTo', 'p', 'unit', 'figures'] as const;

export type FigureCells = Partial<Record<(typeof figureColumns)[number], string | number>>;

/** How a table writes a number, and how one is read from it. */
export const numberPattern = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * A link's figures as cells. What its own column could not give back as it was (a number that is
 * stored as text, an interval of three) goes with the others, so that nothing is lost or changed.
 */
export function figuresToCells(figures: Record<string, unknown>): FigureCells {
  const { n, effect, ci, p, unit, ...others } = figures;
  const interval = intervalSchema.safeParse(ci).data;
  const own = {
    n: finite(n),
    effect: finite(effect),
    ciFrom: interval?.[0],
    ciTo: interval?.[1],
    p: finite(p) ?? plainText(p),
    unit: plainText(unit),
  };
  const rest = {
    ...(own.n === undefined && { n }),
    ...(own.effect === undefined && { effect }),
    ...(interval === undefined && { ci }),
    ...(own.p === undefined && { p }),
    ...(own.unit === undefined && { unit }),
    ...others,
  };
  const json = JSON.stringify(rest);
  return { ...own, figures: json === '{}' ? undefined : json };
}

/** The figures that cells hold, each empty cell left out. @throws z.ZodError, SyntaxError */
export function cellsToFigures(cells: FigureCells): Record<string, unknown> {
  const { n, effect, ciFrom, ciTo, p, unit, figures } = cells;
  const others = z.record(z.string(), z.unknown()).parse(JSON.parse(String(figures ?? '{}')));
  return {
    ...others,
    ...(n !== undefined && { n }),
    ...(effect !== undefined && { effect }),
    ...(ciFrom !== undefined && ciTo !== undefined && { ci: [ciFrom, ciTo] }),
    ...(p !== undefined && { p }),
    ...(unit !== undefined && { unit }),
  };
}

const intervalSchema = z.tuple([z.number(), z.number()]);

/** Minus zero would come back as zero. */
function finite(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0)
    ? value
    : undefined;
}

/** Text that does not look like a number, which would come back as one. */
function plainText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && !numberPattern.test(value)
    ? value
    : undefined;
}
