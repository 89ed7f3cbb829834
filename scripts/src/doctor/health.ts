import { jsonOf } from '@infos-droits/shared'
import { z } from 'zod'
import type { Env } from '../env.ts'
import { findOwner, keyPlaceOf, type KeyVariables } from '../system/index.ts'
import { finding, type Finding } from './finding.ts'
import { labels } from './labels.fr.ts'

/** What the doctor reads of `GET /healthz`: the CMS tells of its vault, the site how well it is. */
const saidSchema = z.object({
  vault: z.enum(['open', 'missing', 'wrong']).nullish(),
  status: z.string().optional(),
})

type Said = z.output<typeof saidSchema>

const ANSWER_MS = 5_000

/** Asks the running CMS and site how they are. */
export const lookAtHealth = async (
  env: KeyVariables & Pick<Env, 'CMS_PORT' | 'SITE_PORT'>,
): Promise<Finding[]> => {
  if (findOwner(env.DATA_DIR) === null) return [finding('health', 'ok', labels.health.notRunning)]
  return Promise.all([lookAtCms(env), lookAtSite(env.SITE_PORT)])
}

/** It answers without its keys too, and says so. */
const lookAtCms = async (env: KeyVariables & Pick<Env, 'CMS_PORT'>): Promise<Finding> => {
  const said = await ask(env.CMS_PORT)
  const name = labels.health.cms
  if (said === null) return finding('health.cms', 'problem', labels.health.bad(name))
  const { vault = null } = said
  const words = keyPlaceOf(env).from === 'environment' ? 'vaultGiven' : 'vault'
  return vault === 'missing' || vault === 'wrong'
    ? finding('health.vault', 'problem', labels.health[words][vault])
    : finding('health.cms', 'ok', labels.health.ok(name))
}

/** People are served while it is unwell, and what they wrote waits. */
const lookAtSite = async (port: number): Promise<Finding> => {
  const said = await ask(port)
  const name = labels.health.site
  if (said === null) return finding('health.site', 'problem', labels.health.bad(name))
  return said.status === 'degraded'
    ? finding('health.site', 'warning', labels.health.degraded)
    : finding('health.site', 'ok', labels.health.ok(name))
}

/** Null unless it answers 200. */
const ask = async (port: number): Promise<Said | null> => {
  try {
    const signal = AbortSignal.timeout(ANSWER_MS)
    const answer = await fetch(`http://127.0.0.1:${String(port)}/healthz`, { signal })
    const found = saidSchema.safeParse(jsonOf(await answer.text()))
    return answer.status === 200 && found.success ? found.data : null
  } catch {
    // It does not listen, or not in time: that is the answer.
    return null
  }
}
