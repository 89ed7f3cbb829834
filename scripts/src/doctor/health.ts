import type { Env } from '../env.ts'
import { answersOk, closedVault, findOwner } from '../system/index.ts'
import { finding, type Finding } from './finding.ts'
import { labels } from './labels.fr.ts'

/** Asks the running CMS and site how they are. */
export const lookAtHealth = async (env: Env): Promise<Finding[]> => {
  if (findOwner(env.DATA_DIR) === null) return [finding('health', 'ok', labels.health.notRunning)]
  const servers = [
    { id: 'health.cms', name: 'Le CMS', port: env.CMS_PORT },
    { id: 'health.site', name: 'Le site', port: env.SITE_PORT },
  ]
  const vault = await closedVault(env.CMS_PORT)
  const locked =
    vault === null ? [] : [finding('health.vault', 'problem', labels.health.vault[vault])]
  const answers = await Promise.all(
    servers.map(async ({ id, name, port }) =>
      (await answersOk(`http://127.0.0.1:${String(port)}/healthz`))
        ? finding(id, 'ok', labels.health.ok(name))
        : finding(id, 'problem', labels.health.bad(name)),
    ),
  )
  return [...answers, ...locked]
}
