/**
 * Once, when the server starts: without transactions a ticket could be kept without its mail, so the
 * server does not run at all. Payload itself is not loaded here: this file is built apart, and a second
 * copy of Payload in the process would no longer know the errors of the first.
 */
export const register = async (): Promise<void> => {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { refuseWithoutReplicaSet, standAtTheDoor } = await import('./start.ts')
  refuseWithoutReplicaSet()
  standAtTheDoor()
}
