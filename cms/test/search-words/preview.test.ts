import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PreviewAnswer } from '../../src/search-words/preview/answer.ts'
import { bootPayload } from '../boot.ts'
import { guideData, makeGround, type Ids } from '../publishing/content.ts'
import { ORIGIN, postAs, signInTeam } from '../team.ts'

let payload: Payload
let ids: Ids
let guide: string
let cookies: Record<string, string>

beforeAll(async () => {
  payload = await bootPayload('preview')
  ids = await makeGround(payload)
  const make = async (title: string, synonyms: string[]) => {
    const data = { ...guideData(ids), title, synonyms, summary: 'Un. Deux.', steps: steps(title) }
    const published = { ...data, _status: 'published' as const }
    return (await payload.create({ collection: 'guides', data: published })).id
  }
  guide = await make('Mon propriétaire veut m’expulser', ['expulsion'])
  await make('Je cherche une place en crèche', ['garde d’enfant'])
  cookies = await signInTeam({ payload, organization: ids.organization })
})

afterAll(() => payload.destroy())

const steps = (title: string) => guideData(ids).steps.map((step) => ({ ...step, title }))

const as = (role: string, body: unknown, origin = ORIGIN) => {
  const cookie = cookies[role]
  return postAs({ path: '/search-words/preview', body, cookie, origin })
}

const line = { says: ['lourder'], means: ['expulsion'], bothWays: false }
const change = { collection: 'thesaurus', id: null, line }
const tried = async (body: object): Promise<PreviewAnswer> => {
  const response = await as('lead', body)
  expect(response.status).toBe(200)
  return (await response.json()) as PreviewAnswer
}

describe('trying a change of the search', () => {
  it.each(['anonymous', 'partner', 'reception'])('is not for %s', async (role) => {
    const response = await as(role, { query: 'lourder', change })
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ code: 'search-words.lead' })
  })

  it('is not for another site’s page in the lead’s browser', async () => {
    const response = await as('lead', { query: 'x', change }, 'https://evil.example')
    expect(response.status).toBe(403)
  })

  it('shows what a new line would find beside what is found today, and keeps nothing', async () => {
    const { isSaved, before, after, problem } = await tried({ query: 'lourder', change })
    expect([isSaved, problem]).toEqual([false, null])
    expect(before.understood).toEqual([])
    expect(after?.understood).toMatchObject([{ said: 'lourder', means: ['expulsion'] }])
    expect(after?.hits[0]).toMatchObject({
      title: expect.stringContaining('propriétaire') as string,
      kind: 'guide',
    })
    expect((await payload.count({ collection: 'thesaurus' })).totalDocs).toBe(0)
    expect((await payload.count({ collection: 'publications' })).totalDocs).toBeGreaterThan(0)
  })

  it('shows a saved line as its form has it now', async () => {
    const saved = await payload.create({ collection: 'thesaurus', data: line })
    const emptied = { ...change, id: saved.id, line: { ...line, says: ['dégager'] } }
    const { before, after } = await tried({ query: 'lourder', change: emptied })
    expect(before.understood).toHaveLength(1)
    expect(after?.understood).toEqual([])
  })

  it('shows what a line that is saved does', async () => {
    const { docs } = await payload.find({ collection: 'thesaurus', limit: 1 })
    const saved = { ...change, id: docs[0]?.id }
    const { isSaved, before, after } = await tried({ query: 'lourder', change: saved })
    expect(isSaved).toBe(true)
    expect(before.understood).toEqual([])
    expect(after?.understood).toHaveLength(1)
    expect(after?.hits[0]?.move).toEqual({ kind: 'new' })
  })

  it('puts a page first, and names the numbers of a danger', async () => {
    const page = { relationTo: 'guides', value: guide }
    const bet = { collection: 'best-bets', id: null, line: { queries: ['crèche'], page } }
    const first = await tried({ query: 'crèche', change: bet })
    expect(first.after?.hits[0]).toMatchObject({ isPinned: true, kind: 'guide' })
    expect(first.before.hits[0]?.isPinned).toBe(false)
    const rue = { name: 'Rue', words: ['dormir dehors'], hotlines: [ids.hotline] }
    const danger = { collection: 'dangers', id: null, line: rue }
    const second = await tried({ query: 'je vais dormir dehors ce soir', change: danger })
    expect(second.before.dangers).toEqual([])
    expect(second.after?.dangers).toEqual(['115 (Urgence sociale)'])
  })

  it('shows today alone while the form is not filled in, and what it lacks', async () => {
    const lacking = { ...change, line: { ...line, means: [] } }
    const { before, after, problem } = await tried({ query: 'crèche', change: lacking })
    expect(before.hits[0]?.title).toContain('crèche')
    expect([after, problem]).toEqual([null, expect.stringMatching(/au moins un mot/)])
  })

  it.each([
    ['without a query', JSON.stringify({ change }), 422],
    ['with a query of a whole page', JSON.stringify({ query: 'x'.repeat(201), change }), 422],
    ['that is not JSON', 'query=x', 400],
    ['that is far too long', JSON.stringify({ query: 'x', change: 'x'.repeat(50_000) }), 413],
  ])('is refused in French when it comes %s', async (_what, body, status) => {
    const response = await as('lead', body)
    expect(response.status).toBe(status)
    const { message } = (await response.json()) as { message: string }
    expect(message).toMatch(/^(Écrivez|L’essai|Ce qui)/)
  })
})
