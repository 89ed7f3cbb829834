import { createHmac } from 'node:crypto'

/** With which the reports of the stand-in are signed. */
export const WEBHOOK_SECRET = `whsec_${Buffer.from('what-the-stand-in-signs-with').toString('base64')}`

const ANSWER_MS = 20_000

/**
 * Tells the CMS of something as the mail service does, signed (Standard Webhooks); the status of the
 * answer.
 */
export const tell = async ({
  cmsUrl,
  type,
  emailId,
  id,
  secret = WEBHOOK_SECRET,
}: {
  cmsUrl: string
  type: string
  emailId: string
  /** The same for each time that it is told. */
  id: string
  secret?: string
}): Promise<number> => {
  const text = JSON.stringify({
    type,
    created_at: new Date().toISOString(),
    data: { email_id: emailId },
  })
  const timestamp = String(Math.floor(Date.now() / 1000))
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const signed = createHmac('sha256', key).update(`${id}.${timestamp}.${text}`).digest('base64')
  const answer = await fetch(`${cmsUrl}/api/webhooks/resend`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'svix-id': id,
      'svix-timestamp': timestamp,
      'svix-signature': `v1,${signed}`,
    },
    body: text,
    signal: AbortSignal.timeout(ANSWER_MS),
  })
  await answer.body?.cancel()
  return answer.status
}
