import type { AfterErrorHookArgs, Payload, PayloadRequest, ValidationError } from 'payload'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildSnapshot } from '../../src/publishing/snapshot/build.ts'
import { sayInFrench } from '../../src/french-errors.ts'
import { usersOf, type Used } from '../../src/used-by/users-of.ts'
import { bootPayload } from '../boot.ts'
import { guideData, makeGround, type Ids } from '../publishing/content.ts'

let payload: Payload
let ids: Ids
let draft: string
let online: string
/** A rubric and a partner that no guide is of or names. */
let other: { rubric: string; organization: string }
const requests: Record<string, PayloadRequest> = {}

beforeAll(async () => {
  payload = await bootPayload('used-by')
  ids = await makeGround(payload)
  const data = { ...guideData(ids), title: 'Une fiche en ligne', _status: 'published' as const }
  online = (await payload.create({ collection: 'guides', data })).id
  const unseen = { ...guideData(ids), title: 'Une fiche en brouillon' }
  draft = (await payload.create({ collection: 'guides', data: unseen, draft: true })).id
  const { docs } = await payload.find({ collection: 'rubrics', depth: 0 })
  const rubric = docs.find(({ id }) => id !== ids.rubric)?.id ?? ''
  const partner = { name: 'Autre', slug: 'autre', description: 'Aide.', rubrics: [rubric] }
  const { sources } = guideData(ids)
  const made = { ...partner, sources, _status: 'published' as const }
  const { id } = await payload.create({ collection: 'organizations', data: made })
  other = { rubric, organization: id }
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

describe('what guides name stays where it is', () => {
  const refusal = (path: string, message: RegExp) => ({
    data: { errors: [{ path, message: expect.stringMatching(message) as string }] },
  })

  it('a theme goes to no other rubric while guides name it, drafts and trash too', async () => {
    const theme = { collection: 'themes', id: ids.theme } as const
    const trashed = { ...guideData(ids), title: 'Une fiche jetée', _status: 'published' as const }
    const thrown = await payload.create({ collection: 'guides', data: trashed })
    const guide = { collection: 'guides', id: thrown.id } as const
    await payload.update({ ...guide, data: { deletedAt: new Date().toISOString() } })
    const moved = payload.update({ ...theme, data: { rubric: other.rubric } })
    const said =
      /^Impossible\u00A0: 3\u00A0fiches citent ce thème \((?=.*«\u00A0Une fiche en ligne\u00A0»)(?=.*«\u00A0Une fiche en brouillon\u00A0»)(?=.*jetée\u00A0» \(corbeille\)).*Retirez-le d’abord.*nouveau thème/
    await expect(moved).rejects.toMatchObject(refusal('rubric', said))
    await expect(buildSnapshot({ payload })).resolves.toMatchObject({ guides: [{}] })
    await payload.delete({ ...guide, trash: true })
    const same = { summary: 'Payer sa part', rubric: ids.rubric }
    expect(await payload.update({ ...theme, data: same, depth: 0 })).toMatchObject(same)
  })

  it('a service goes to no other partner while guides name it', async () => {
    const service = { collection: 'services', id: ids.service } as const
    const moved = payload.update({ ...service, data: { organization: other.organization } })
    await expect(moved).rejects.toMatchObject(
      refusal('organization', /2\u00A0fiches citent ce service.*nouveau service/),
    )
  })

  it('a theme that only the draft beside a page names stays too; that of no guide is free', async () => {
    const free = { title: 'Libre', summary: 'Rien', rubric: ids.rubric, order: 2, slug: 'libre' }
    const { id } = await payload.create({ collection: 'themes', data: free })
    const move = (rubric: string) =>
      payload.update({ collection: 'themes', id, data: { rubric }, depth: 0 })
    expect(await move(other.rubric)).toMatchObject({ rubric: other.rubric })
    expect(await move(ids.rubric)).toMatchObject({ rubric: ids.rubric })
    const beside = { collection: 'guides', id: online, draft: true } as const
    await payload.update({ ...beside, data: { themes: [id] } })
    await expect(move(other.rubric)).rejects.toMatchObject(
      refusal('rubric', /1\u00A0fiche cite ce thème/),
    )
    await payload.update({ ...beside, data: { themes: [ids.theme] } })
    expect(await move(other.rubric)).toMatchObject({ rubric: other.rubric })
  })

  it('a guide that goes to another rubric keeps no theme of the old one, and is told so in words', async () => {
    const data = { rubric: other.rubric, _status: 'published' as const }
    const moved = payload.update({ collection: 'guides', id: online, data })
    const error: unknown = await moved.then(
      () => null,
      (reason: unknown) => reason,
    )
    expect(error).toMatchObject({ data: { errors: [{ path: 'themes' }] } })
    const { name, message, data: told } = error as ValidationError
    const result = { errors: [{ name, message, data: told }] }
    const said = sayInFrench({ error, result } as unknown as AfterErrorHookArgs)
    expect(JSON.stringify(said)).toMatch(/autre rubrique.*choisissez dans la liste/)
    expect(JSON.stringify(said)).not.toContain(ids.theme)
  })
})
