/** Runs once when the server starts, before the first request is answered. */
export async function register() {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { boot } = await import('./instrumentation.node')
  await boot()
}
