import { AppError } from '@infos-droits/shared'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { factsOf } from '../../log/index.ts'
import { respondJson } from '../http/index.ts'
import { kindOf, readJson, readPost, type Fields, type RateLimit } from '../questions/index.ts'
import { SIGNAL_NOTICES } from './labels.fr.ts'
import { refusalBefore, type Refusal } from './refusal.ts'
import type { SignalServices } from './services.ts'

/** A post of desk mode: JSON in, JSON out, the checks of every post. */
export const answerJsonPost = async ({
  request,
  response,
  limit,
  perMinute,
  services,
  work,
}: {
  request: IncomingMessage
  response: ServerResponse
  limit: RateLimit
  perMinute: number
  services: SignalServices
  /** Fields of the body → what to answer, or why not. */
  work: (fields: Fields) => Promise<{ body: object } | Refusal>
}): Promise<void> => {
  const kind = kindOf(request)
  const body = await readPost({ request, kind, timeoutMs: services.bodyTimeoutMs })
  if (body.state === 'gone') return
  const refuse = ({ status, code, headers = {} }: Refusal) => {
    const answer = { code, message: SIGNAL_NOTICES[code], issues: [] }
    respondJson({ response, status, body: answer, headers })
  }
  const isRightType = kind === 'json'
  const early = await refusalBefore({ request, body, isRightType, limit, perMinute, services })
  if (early !== null) {
    refuse(early)
    return
  }
  const read = readJson(body.bytes)
  try {
    const outcome = read.ok ? await work(read.fields) : UNREADABLE
    if ('code' in outcome) refuse(outcome)
    else respondJson({ response, status: 200, body: outcome.body })
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'spool.full') throw error
    services.log('error', 'signal not kept', factsOf(error))
    refuse({ status: 503, code: 'spool.full', headers: { 'retry-after': '120' } })
  }
}

export const UNREADABLE: Refusal = { status: 400, code: 'signal.body.unreadable' }
