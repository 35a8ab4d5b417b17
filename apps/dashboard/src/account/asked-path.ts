import { headers } from 'next/headers';

/** In which `proxy.ts` says what was asked for; what the request itself says there is never read. */
export const pathHeader = 'x-touchstone-path';

/** In which it says by which method. */
export const methodHeader = 'x-touchstone-method';

/** Whether a page is made to say what came of a form that a browser without a script sent. */
export async function isFormSent(): Promise<boolean> {
  return (await headers()).get(methodHeader) === 'POST';
}

/** The address that a request asks for, with its query. */
export async function askedPath(): Promise<string> {
  return (await headers()).get(pathHeader) ?? '/';
}

/** What programs read, who are answered in problem details and never sent to a page. */
export function isForPrograms(path: string): boolean {
  return path.startsWith('/api/') || path.startsWith('/feed.xml');
}
