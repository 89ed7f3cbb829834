import type { Env } from '../env.ts'
import { answersOk, findOwner } from '../system/index.ts'
import { finding, type Finding } from './finding.ts'
import { labels } from './labels.fr.ts'

/** Asks the running CMS and site how they are. */
export const lookAtHealth = async (env: Env): Promise<Finding[]> => {
  if (findOwner(env.DATA_DIR) === null) return [finding('health', 'ok', labels.health.notRunning)]
  const servers = [
    { id: 'health.cms', name: 'Le CMS', port: env.CMS_PORT },
    { id: 'health.site', name: 'Le site', port: env.SITE_PORT },
  ]
  return Promise.all(
    servers.map(async ({ id, name, port }) =>
      (await answersOk(`http://127.0.0.1:${String(port)}/healthz`))
        ? finding(id, 'ok', labels.health.ok(name))
        : finding(id, 'problem', labels.health.bad(name)),
    ),
  )
}
