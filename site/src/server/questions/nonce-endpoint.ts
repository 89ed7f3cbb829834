import type { ServerResponse } from 'node:http'
import { respondJson } from '../http/index.ts'
import { issueNonce, NONCE_MAX_MS, NONCE_MIN_MS } from './nonce.ts'
import type { QuestionServices } from './services.ts'

/** `GET /api/questions/nonce`, for clients that post JSON: `{nonce, minSeconds, maxSeconds}`. */
export const sendNonce = ({
  response,
  services,
}: {
  response: ServerResponse
  services: Pick<QuestionServices, 'secret' | 'now'>
}): void => {
  const nonce = issueNonce({ secret: services.secret, issuedAt: services.now() })
  const body = { nonce, minSeconds: NONCE_MIN_MS / 1000, maxSeconds: NONCE_MAX_MS / 1000 }
  respondJson({ response, status: 200, body })
}
