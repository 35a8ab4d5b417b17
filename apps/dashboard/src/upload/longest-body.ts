/** What a form may hold, in bytes. */
export const longestForm = 1_000_000;

/**
 * What a file with links may hold with what is sent around it; a text is refused by its verb above 1 MB.
 * Next.js reads 10 MB at most.
 */
export const longestUpload = 8_000_000;

/** Where texts and files are taken: pages' forms, and the API's imports. */
const uploads = [
  /^\/documents\/new$/,
  /^\/documents\/[^/]+\/edit$/,
  /^\/import$/,
  /^\/api\/v1\/import(\/|$)/,
  /^\/api\/v1\/documents(\/|$)/,
];

/** The longest body that a path takes, in bytes. */
export function longestBody(path: string): number {
  return uploads.some((upload) => upload.test(path)) ? longestUpload : longestForm;
}
