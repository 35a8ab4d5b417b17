import type { Fields, Filled } from './known-form.ts';

/** What a browser has before anything was sent, as `useActionState` holds it. */
const untouched = { message: '', refused: false, errors: {}, values: {} };

/** What a browser with a script sends for a page's action. */
export function withScript(id: string, { fields, given }: Filled): RequestInit {
  const headers = { 'Next-Action': id, 'Content-Type': 'text/plain;charset=UTF-8' };
  if (!fields) return { headers, body: JSON.stringify(given) };
  const body = toForm(fields, '_1_');
  body.append('0', JSON.stringify([untouched, '$K1']));
  return { headers: { 'Next-Action': id }, body };
}

/** What a browser without a script sends for a form: hidden fields name the action. */
export function withoutScript(id: string, fields: Fields): RequestInit {
  const body = toForm(fields, '');
  body.append('$ACTION_REF_1', '');
  body.append('$ACTION_1:0', JSON.stringify({ id, bound: '$@1' }));
  body.append('$ACTION_1:1', JSON.stringify([untouched]));
  return { body };
}

function toForm(fields: Fields, prefix: string): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) form.append(`${prefix}${name}`, one);
  }
  return form;
}
