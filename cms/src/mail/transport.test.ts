import { createServer, type IncomingMessage } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { makeTransport, outcomeOfError, type Parcel } from './transport.ts'

const parcel: Parcel = {
  from: 'Le site <site@exemple.example>',
  to: ['personne@exemple.example'],
  subject: 'Réponse à votre question',
  text: 'Voilà : où, à qui, ce qu’il faut préparer.',
  html: '<p>Voilà</p>',
  idempotencyKey: 'mail-1',
}
const cleanUp: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const clean of cleanUp.splice(0)) await clean()
})

/** A server that speaks for the mail service, with the answer it is told to give. */
const standIn = async (status: number, body: unknown) => {
  const seen: { key: string | undefined; body: Record<string, unknown> }[] = []
  const read = async (request: IncomingMessage) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    return JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>
  }
  const server = createServer((request, response) => {
    void read(request).then((parsed) => {
      seen.push({ key: request.headers['idempotency-key']?.toString(), body: parsed })
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  cleanUp.push(() => new Promise((resolve) => server.close(resolve)))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no address')
  const baseUrl = `http://127.0.0.1:${String(address.port)}`
  return { seen, transport: makeTransport({ apiKey: 're_test', baseUrl }) }
}

describe('with a key', () => {
  it('sends text, HTML and the idempotency key through the real SDK', async () => {
    const { seen, transport } = await standIn(200, { id: 'abc' })
    expect(await transport(parcel)).toEqual({ state: 'sent', providerId: 'abc' })
    expect(seen[0]?.key).toBe('mail-1')
    expect(seen[0]?.body).toMatchObject({
      to: ['personne@exemple.example'],
      subject: parcel.subject,
      text: parcel.text,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  })

  it('says where an answer goes, and of a receipt that it is one', async () => {
    const { seen, transport } = await standIn(200, { id: 're-1' })
    const headers = { 'Auto-Submitted': 'auto-replied', 'In-Reply-To': '<a@b.example>' }
    await transport({ ...parcel, replyTo: 'suite-0@questions.example', headers })
    expect(seen[0]?.body).toMatchObject({
      reply_to: 'suite-0@questions.example',
      headers: { ...headers, 'X-Auto-Response-Suppress': 'All' },
    })
  })

  it('tries again after 429 and 500, never after 422', async () => {
    const tooMany = await standIn(429, {
      name: 'rate_limit_exceeded',
      statusCode: 429,
      message: '',
    })
    expect(await tooMany.transport(parcel)).toMatchObject({ state: 'retry' })
    const broken = await standIn(500, { name: 'application_error', statusCode: 500, message: '' })
    expect(await broken.transport(parcel)).toMatchObject({ state: 'retry' })
    const refused = await standIn(422, { name: 'validation_error', statusCode: 422, message: '' })
    expect(await refused.transport(parcel)).toMatchObject({ state: 'refused' })
  })

  it('tries again when nobody answers', async () => {
    const transport = makeTransport({
      apiKey: 're_test',
      baseUrl: 'http://127.0.0.1:9',
    })
    expect(await transport(parcel)).toMatchObject({ state: 'retry' })
  })

  it('leaves to a person what the service took for another text under the same key', () => {
    const error = { name: 'invalid_idempotent_request', statusCode: 409 }
    expect(outcomeOfError(error)).toMatchObject({ state: 'ambiguous' })
  })
})

describe('without a key', () => {
  it('gives the whole mail back, to be kept; it says that it was not sent', async () => {
    const transport = makeTransport({ apiKey: undefined, baseUrl: undefined })
    const kept = await transport(parcel)
    const message = kept.state === 'kept' ? kept.message : ''
    expect(message).toMatch(/^X-Not-Sent: kept\r?$/m)
    expect(message).toMatch(/^To: personne@exemple\.example\r?$/m)
    expect(message).toMatch(/^Auto-Submitted: auto-generated\r?$/m)
  })
})
