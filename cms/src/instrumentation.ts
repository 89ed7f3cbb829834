/**
 * Once, when the server starts: without transactions a ticket could be kept without its mail, so the
 * server does not run at all. A database that is merely away is waited for: requests try again.
 */
export const register = async (): Promise<void> => {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { refuseWithoutTransactions } = await import('./start.ts')
  await refuseWithoutTransactions()
}
