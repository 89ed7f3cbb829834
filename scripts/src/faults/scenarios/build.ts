import { setTimeout as delay } from 'node:timers/promises'
import type { Field } from '../field.ts'
import { labels } from '../labels.fr.ts'
import { releaseOf, withPublications } from '../releases.ts'
import type { Figures, Scenario, StormOptions } from '../scenario.ts'
import { until } from '../until.ts'

const CUTS = 3
/** A killed publisher’s claim is taken up again once its lease of 45 s is over. */
const PATIENCE_MS = 180_000
const PATHS = ['/', '/logement/', '/recherche/?q=rsa']

/** Cut while it makes a release: the old one serves, whole; then the new one is made after all. */
const run = async (field: Field, { isShort }: StormOptions): Promise<Figures> => {
  const { lead, system, ledger, random } = field
  await system.ready()
  const cuts = isShort ? 1 : CUTS
  for (let cut = 0; cut < cuts; cut += 1) {
    const before = await releaseOf(system)
    const asked = await lead.request('/api/publishing/request', { method: 'POST', body: {} })
    if (asked.status !== 204) throw new Error(`a publication is answered ${asked.status}`)
    await until({
      what: 'a publication to run',
      patienceMs: PATIENCE_MS,
      pollMs: 20,
      attempt: () => withPublications(field, (rows) => rows.findOne({ state: 'running' })),
    })
    await delay(random.below(1_500))
    system.launch('publisher')
    system.kill('publisher', 'SIGKILL')
    ledger.kills += 1
    await until({
      what: 'a new release after a cut',
      patienceMs: PATIENCE_MS,
      pollMs: 500,
      attempt: async () => {
        for (const path of PATHS) {
          const { status } = await fetch(`${system.siteUrl}${path}`)
          if (status !== 200) field.problem(`build: ${path} answers ${status}`)
        }
        return (await releaseOf(system)) === before ? null : true
      },
    })
  }
  return { cuts }
}

export const build: Scenario = { name: 'build', promise: labels.promises.build, run }
