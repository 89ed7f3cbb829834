import { AppError } from '@infos-droits/shared'
import { findPortHolder, isPortFree } from '../processes/index.ts'
import { labels } from './labels.fr.ts'

export type WantedPort = { variable: 'SITE_PORT' | 'CMS_PORT'; port: number }

/**
 * Makes sure that ports can be listened on.
 *
 * @throws AppError `system.portTaken`, naming the process that holds it and the variable to change;
 *   `system.samePort`.
 */
export const requirePorts = async (wanted: WantedPort[]): Promise<void> => {
  if (new Set(wanted.map(({ port }) => port)).size < wanted.length)
    throw new AppError({ code: 'system.samePort', message: labels.samePort })
  for (const { port, variable } of wanted) {
    if (await isPortFree(port)) continue
    const found = findPortHolder(port)
    const holder = found === null ? labels.unknownHolder : labels.holder(found)
    const message = labels.portTaken({ port, variable, holder })
    throw new AppError({ code: 'system.portTaken', message })
  }
}
