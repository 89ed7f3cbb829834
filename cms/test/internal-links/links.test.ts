import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Linkable } from '../../src/internal-links/index.ts'
import { buildSnapshot } from '../../src/publishing/index.ts'
import { tasksFor } from '../../src/today/tasks.ts'
import { usersOf } from '../../src/used-by/users-of.ts'
import { bootPayload } from '../boot.ts'
import {
  guideData,
  makeGround,
  paragraph,
  richText,
  text,
  type Ids,
} from '../publishing/content.ts'

let payload: Payload
let ids: Ids
let req: PayloadRequest
let target: string

const published = { _status: 'published' } as const
const TITLE = 'La fiche qui cite'

const link = (relationTo: Linkable, value: string, words: string) => ({
  type: 'link',
  version: 3,
  fields: { linkType: 'internal', doc: { relationTo, value }, newTab: false },
  children: [text(words)],
})

const inList = (...children: Record<string, unknown>[]) => ({
  type: 'list',
  version: 1,
  tag: 'ul',
  listType: 'bullet',
  start: 1,
  children: [{ type: 'listitem', version: 1, value: 1, children }],
})

beforeAll(async () => {
  payload = await bootPayload('internal-links')
  ids = await makeGround(payload)
  const other = { ...guideData(ids), title: 'La fiche citée', slug: 'citee', ...published }
  target = (await payload.create({ collection: 'guides', data: other })).id
  const steps = [
    {
      title: 'Lire',
      text: richText(
        paragraph(text('Voyez '), link('guides', target, 'la fiche')),
        inList(link('organizations', ids.organization, 'l’ADIL')),
        inList(link('themes', ids.theme, 'ce thème')),
      ),
    },
  ]
  const data = { ...guideData(ids), title: TITLE, steps, ...published }
  await payload.create({ collection: 'guides', data })
  const account = { email: 'lead@team.example', password: 'une-longue-phrase-secrète' }
  const lead = { ...account, name: 'lead', role: 'lead' as const }
  const user = await payload.create({ collection: 'users', data: lead })
  req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
})

afterAll(() => payload.destroy())

const shown = async () => {
  const { guides } = await buildSnapshot({ payload })
  return guides.find(({ title }) => title === TITLE)?.steps[0]?.html
}

const told = async () => {
  if (req.user === null) throw new Error('no lead')
  const tasks = await tasksFor({ payload, user: req.user, now: new Date() })
  return tasks.filter(({ label }) => label.includes(TITLE)).map(({ label }) => label)
}

const REST =
  '<ul><li><a href="/annuaire/adil-78/">l’ADIL</a></li></ul>' +
  '<ul><li><a href="/logement/theme/payer/">ce thème</a></li></ul>'

it('a text leads to pages of the site by their addresses', async () => {
  expect(await shown()).toBe(`<p>Voyez <a href="/logement/citee/">la fiche</a></p>${REST}`)
  expect(await told()).toEqual([])
})

it('what a text leads to tells so, in a paragraph or in a list', async () => {
  for (const [collection, id] of [
    ['guides', target],
    ['organizations', ids.organization],
    ['themes', ids.theme],
  ] as const) {
    const titles = (await usersOf({ collection, id, req })).map(({ title }) => title)
    expect(
      titles.filter((title) => title === TITLE),
      collection,
    ).toHaveLength(1)
  }
})

it('a page that changes its address is still found', async () => {
  const data = { slug: 'autrement', ...published }
  await payload.update({ collection: 'guides', id: target, data })
  expect(await shown()).toContain('<a href="/logement/autrement/">la fiche</a>')
})

it('a page that is withdrawn leaves its words, and the lead is told where', async () => {
  await payload.update({ collection: 'guides', id: target, data: { _status: 'draft' } })
  expect(await shown()).toBe(`<p>Voyez la fiche</p>${REST}`)
  expect(await told()).toEqual([
    `lien vers une page qui n’est pas en ligne, dans «\u00A0${TITLE}\u00A0»`,
  ])
})

it('no text is kept that leads to an address that is not one', async () => {
  const bad = { type: 'link', version: 3, children: [text('ici')] }
  const fields = { linkType: 'custom', url: 'javascript:alert(1)', newTab: false }
  const steps = [{ title: 'Lire', text: richText(paragraph({ ...bad, fields })) }]
  const data = { ...guideData(ids), title: 'Mauvais lien', steps, ...published }
  await expect(payload.create({ collection: 'guides', data })).rejects.toThrow()
})
