import { answer } from '../../../../api/answer.ts';
import { openapi } from '../../../../api/openapi.ts';

export const GET = answer(async () => Response.json(openapi()));
