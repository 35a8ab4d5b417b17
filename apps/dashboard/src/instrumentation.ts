/** Next.js runs this once, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { forgetForwarded } = await import('./account/forget-forwarded.ts');
  forgetForwarded();
}
