import { dayOf, newSignalId, paths, type Signal } from '@infos-droits/shared'
import { factsOf } from '../../log/index.ts'
import type { AttackState } from '../attack/index.ts'
import { keepSignal } from './keep-signal.ts'
import { attackTold } from './labels.fr.ts'
import type { SignalServices } from './services.ts'

/** One who attacks again and again is told of once in so long. */
const TOLD_AGAIN_MS = 24 * 3600 * 1000

/** Tells the lead that an attack began, among what people say of the site: the way the desk hears of it. */
export const tellOfAttack = ({
  services,
  now,
}: {
  services: Pick<SignalServices, 'signalSpool' | 'intakePublicKey' | 'onSignal' | 'log'>
  now: () => number
}): ((state: AttackState) => void) => {
  let toldAt = -Infinity
  return ({ asksPerMinute }) => {
    services.log('warn', 'under attack', { asksPerMinute })
    if (now() - toldAt < TOLD_AGAIN_MS) return
    toldAt = now()
    const day = dayOf(new Date(now()))
    const what = attackTold(asksPerMinute)
    const signal: Signal = { kind: 'error', id: newSignalId(), day, path: paths.ask(), what }
    keepSignal({ signal, services }).catch((error: unknown) => {
      services.log('error', 'attack not told', factsOf(error))
    })
  }
}
