/** Runs once, before the server answers anything; what it loads is for Node alone. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { renameTrace } = await import('./rename-trace.ts');
  renameTrace();
}
