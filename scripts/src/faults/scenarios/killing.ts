import { killAtRandom } from '../kills.ts'
import { labels } from '../labels.fr.ts'
import { startLives } from '../lives.ts'
import { createRandom } from '../random.ts'
import type { Scenario } from '../scenario.ts'
import { settle } from '../settle.ts'
import { storm } from '../weather.ts'

/** kill -9 of any process at any moment, in bad weather, while people ask, draft and validate. */
export const killing: Scenario = {
  name: 'kills',
  promise: labels.promises.kills,
  run: async (field, { kills, seeds }) => {
    const begin = performance.now()
    field.mail.turn(storm(field.random))
    field.setStormy(true)
    const lives = startLives(field)
    try {
      // Draws of its own: the same seed strikes the same way, however fast people are.
      for (const seed of seeds) await killAtRandom({ field, random: createRandom(seed), kills })
      return { seconds: (performance.now() - begin) / 1000 }
    } finally {
      // Whoever still asked while the count is made would be counted as lost.
      lives.stop()
      field.setStormy(false)
      await settle(field)
      await lives.finished
      await settle(field)
    }
  },
}
