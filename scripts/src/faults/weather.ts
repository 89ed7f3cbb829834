import type { Treatment, Weather } from '../mail-stand-in/index.ts'
import type { Random } from './random.ts'

/** Addresses that begin so are refused for good (422). */
export const REFUSED_ADDRESS = 'refusee-'

const isRefused = (to: string[]) => to.some((address) => address.startsWith(REFUSED_ADDRESS))

/** Fine, except for addresses that do not exist. */
export const CALM: Weather = ({ to }) => (isRefused(to) ? 422 : 'take')

/** One mail in three meets trouble; a hanging line costs 20 s each, so there are few. */
export const storm = (random: Random): Weather => {
  const draw = (): Treatment => {
    const at = random.next()
    if (at < 0.1) return 429
    if (at < 0.2) return 500
    if (at < 0.3) return 'take-and-drop'
    return at < 0.303 ? 'hang' : 'take'
  }
  return ({ to }) => (isRefused(to) ? 422 : draw())
}
