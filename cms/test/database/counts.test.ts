import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { bootPayload } from '../boot.ts'

let payload: Payload
beforeAll(async () => {
  payload = await bootPayload('counts')
})
afterAll(() => payload.destroy())

it('counts each document: the estimate of a database that was killed is never believed', async () => {
  const model = payload.db.collections['mails']
  if (model === undefined) throw new Error('no mails')
  const estimate = vi.spyOn(model, 'estimatedDocumentCount')
  const notBefore = new Date().toISOString()
  for (let made = 0; made < 3; made += 1)
    await payload.create({
      collection: 'mails',
      data: { kind: 'password', state: 'cancelled', attempts: 0, notBefore },
    })
  const page = await payload.find({ collection: 'mails', limit: 2 })
  expect(page).toMatchObject({ totalDocs: 3, totalPages: 2, hasNextPage: true })
  expect(await payload.count({ collection: 'mails' })).toEqual({ totalDocs: 3 })
  expect(await payload.countVersions({ collection: 'guides' })).toEqual({ totalDocs: 0 })
  const drafts = await payload.find({ collection: 'guides', draft: true })
  expect(drafts.totalDocs).toBe(0)
  expect(estimate).not.toHaveBeenCalled()
})
