import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { usersOf, type Used } from '../../src/used-by/users-of.ts'
import { bootPayload } from '../boot.ts'
import { guideData, makeGround, type Ids } from '../publishing/content.ts'

let payload: Payload
let ids: Ids
let draft: string
const requests: Record<string, PayloadRequest> = {}

beforeAll(async () => {
  payload = await bootPayload('used-by')
  ids = await makeGround(payload)
  const data = { ...guideData(ids), title: 'Une fiche en ligne', _status: 'published' as const }
  await payload.create({ collection: 'guides', data })
  const unseen = { ...guideData(ids), title: 'Une fiche en brouillon' }
  draft = (await payload.create({ collection: 'guides', data: unseen, draft: true })).id
  for (const role of ['lead', 'reception'] as const) {
    const account = { email: `${role}@team.example`, password: 'une-longue-phrase-secrète' }
    const user = await payload.create({
      collection: 'users',
      data: { ...account, name: role, role },
    })
    requests[role] = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  }
})

afterAll(() => payload.destroy())

const titles = async (collection: Used, id: string, role: string) => {
  const req = requests[role]
  if (req === undefined) throw new Error(role)
  const users = await usersOf({ collection, id, req })
  return users.map(({ title, state }) => `${title} ${state}`.trim()).toSorted()
}

it.each([
  ['organizations', 'organization'],
  ['services', 'service'],
  ['hotlines', 'hotline'],
  ['themes', 'theme'],
] as const)('the lead sees which guides name one of the %s, drafts too', async (collection, id) => {
  expect(await titles(collection, ids[id], 'lead')).toEqual([
    'Une fiche en brouillon brouillon',
    'Une fiche en ligne',
  ])
})

it('a rule of orientation is listed once, by its words', async () => {
  const data = { rubric: 'logement', territory: 'here', organization: ids.organization } as const
  const { id } = await payload.create({ collection: 'routes', data })
  const rules = (await titles('organizations', ids.organization, 'lead')).filter(
    (title) => !title.startsWith('Une fiche'),
  )
  expect(rules).toEqual(['Logement, dans la commune ou ses voisines'])
  await payload.delete({ collection: 'routes', id })
})

it('others see only what they may read', async () => {
  expect(await titles('organizations', ids.organization, 'reception')).toEqual([
    'Une fiche en ligne',
  ])
})

it('says nothing of what nobody names', async () => {
  expect(await titles('guides', draft, 'lead')).toEqual([])
})
