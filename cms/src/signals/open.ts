import { messageOf, parseSignal, signalContext, type Signal } from '@infos-droits/shared'
import { open } from '@infos-droits/shared/crypto'
import type { Payload } from 'payload'
import { env } from '../env.ts'

/** A signal that the site sealed; null when it cannot be read, and the log says why. */
export const openSignal = ({
  payload,
  reference,
  sealed,
}: {
  payload: Payload
  reference: string
  sealed: string
}): Signal | null => {
  try {
    const context = signalContext(reference)
    const text = open({ privateKey: env().INTAKE_PRIVATE_KEY, sealed, context })
    const result = parseSignal(JSON.parse(text))
    if (!result.ok) throw new Error(result.code)
    if (!reference.startsWith(result.signal.id)) throw new Error('another signal inside')
    return result.signal
  } catch (error) {
    payload.logger.error({ msg: 'signals: unreadable', reference, reason: messageOf(error) })
    return null
  }
}
