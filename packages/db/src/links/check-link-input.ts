import { isDeepStrictEqual } from 'node:util';
import { checkFigures, type LinkInput, linkInputSchema } from '@touchstone/evidence';
import { checkStorable } from '../check-storable.ts';
import { InputError } from '../input-error.ts';

/**
 * What somebody wants a link to say, with its figures checked for sense. What a link says already may
 * stay as it is. @throws InputError with a sentence for each field; figures as `figures.n`
 */
export function checkLinkInput(given: LinkInput, known?: { figures: unknown }): LinkInput {
  const { data, error } = linkInputSchema.safeParse(given);
  if (!data) {
    throw new InputError(
      Object.fromEntries(
        error.issues.map(({ path, message }) => [path.join('.'), message.replace(/\.?$/, '.')]),
      ),
    );
  }
  checkStorable(data);
  if (JSON.stringify(data.figures).length > longestFigures) {
    throw new InputError({
      figures: 'These are too many figures. Leave out what the finding needs not.',
    });
  }
  if (known && isDeepStrictEqual(known.figures, data.figures)) return data;
  const problems = Object.entries(checkFigures(data.figures));
  if (problems.length === 0) return data;
  throw new InputError(
    Object.fromEntries(problems.map(([field, problem]) => [`figures.${field}`, problem])),
  );
}

const longestFigures = 10_000;
