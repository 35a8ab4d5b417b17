import { answer } from '../../../../api/answer.ts';
import { openapi } from '../../../../api/openapi.ts';

export const GET = answer(async () => Response.json(openapi()));

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '../../../../api/method-not-allowed.ts';
