import { getPayload } from 'payload'
import { readHealth } from '../../health.ts'
import config from '../../payload.config.ts'

export const dynamic = 'force-dynamic'

const build = process.env['NEXT_PUBLIC_BUILD'] ?? 'dev'

/**
 * For those who watch the service: 503 when the database does not answer. Without its keys it is not `ok`, and
 * answers 200 all the same: taken out of service or started again and again it could not say so to anyone.
 */
export const GET = async (): Promise<Response> => {
  const { health, problem } = await readHealth({ connect: () => getPayload({ config }), build })
  if (problem !== null) process.stderr.write(`healthz: ${problem}\n`)
  return Response.json(health, {
    status: health.database.ok ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  })
}
