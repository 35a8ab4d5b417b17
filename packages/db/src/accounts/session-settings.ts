/** How long somebody stays signed in: two weeks. */
export const sessionSeconds = 14 * 24 * 3600;

/** Tries to sign in are counted over a quarter of an hour. */
export const tryWindowSeconds = 15 * 60;

/** In which the dashboard says from where somebody signs in; what the request itself says is not read. */
export const addressHeader = 'x-touchstone-address';
