import { commandLabels } from '../command/index.ts'
import type { ProcessEvent } from '../processes/index.ts'
import { labels } from './labels.fr.ts'

/** A death or a return of a process, as a line for a person. */
export const describeEvent = (event: ProcessEvent): string => {
  if (event.kind === 'restarted') return labels.restarted(event)
  const how = event.signal === null ? labels.byCode(event.code) : labels.bySignal(event.signal)
  const retry = commandLabels.seconds(event.retryMs)
  return labels.died({ name: event.name, how, retry })
}
