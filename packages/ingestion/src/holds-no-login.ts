/** Whether an address is free of user and password: the clients refuse one, and would repeat it whole. */
export function holdsNoLogin(url: string): boolean {
  const { username, password } = new URL(url);
  return username === '' && password === '';
}
