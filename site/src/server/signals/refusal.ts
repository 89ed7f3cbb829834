import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import type { Body } from '../http/index.ts'
import type { RateLimit } from '../questions/index.ts'
import type { SignalNotice } from './labels.fr.ts'
import type { SignalServices } from './services.ts'

export type Refusal = { status: number; code: SignalNotice; headers?: OutgoingHttpHeaders }

/** What is wrong with a post before its fields are looked at; null when nothing is. */
export const refusalBefore = async ({
  request,
  body,
  isRightType,
  limit,
  perMinute,
  services,
}: {
  request: IncomingMessage
  body: Body
  isRightType: boolean
  limit: RateLimit
  perMinute: number
  services: Pick<SignalServices, 'own' | 'clientAddress'>
}): Promise<Refusal | null> => {
  const headers = { connection: 'close' }
  if (body.state === 'tooLong') return { status: 413, code: 'signal.body.tooLong', headers }
  if (body.state === 'slow') return { status: 408, code: 'signal.body.slow', headers }
  if (!isRightType) return { status: 415, code: 'signal.type.unsupported' }
  if (!services.own.isFromHere(request)) return { status: 403, code: 'signal.origin' }
  const seconds = await limit({ address: services.clientAddress(request), perMinute })
  if (seconds === null) return null
  return { status: 429, code: 'signal.tooMany', headers: { 'retry-after': String(seconds) } }
}
