/** Who changes things from the pages. Nobody signs in yet: the dashboard listens on this machine alone. */
export const actor = 'dashboard';
