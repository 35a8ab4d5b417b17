import { InputError } from '../input-error.ts';

/**
 * Says what is wrong under one field, for who decides on a link or changes its status sees no form with
 * all of its fields.
 */
export async function underField<T>(field: string, doing: Promise<T>): Promise<T> {
  try {
    return await doing;
  } catch (error) {
    if (error instanceof InputError) throw new InputError({ [field]: error.message });
    throw error;
  }
}
