import { z } from 'zod';
import { acting } from '../../../../api/acting.ts';
import { json } from '../../../../api/json.ts';
import { meSchema } from '../../../../api/schemas.ts';

export const GET = acting(z.object({}), async ({ by }) => json(meSchema, by));
