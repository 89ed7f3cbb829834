const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * A signal that aborts when the command is asked to end: Ctrl-C, SIGTERM, a closed terminal, or the
 * death of the process that started it. Repeated requests change nothing: ending is bounded in time.
 */
export const interruption = (): AbortSignal => {
  const controller = new AbortController()
  const end = () => {
    controller.abort()
  }
  for (const signal of SIGNALS) process.on(signal, end)
  process.on('disconnect', end)
  process.channel?.unref()
  return controller.signal
}
