import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildSnapshot } from '../../src/publishing/index.ts'
import { loadSeed } from '../../src/seed/load.ts'
import { bootPayload } from '../boot.ts'

const seed = path.resolve(import.meta.dirname, '../../seed')
const GUIDE = 'guides/logement/loyer-impaye.yaml'
const EASY = `
easyRead:
  summary: Vous ne payez plus votre loyer.
  steps:
    - title: Appelez
      text: |-
        Appelez **vite**.

        - le propriétaire
        - la CAF
`
const HOME = `
situations:
  - label: Je ne paie plus mon loyer
    guide: loyer-impaye
alert:
  title: L’accueil est fermé
  text: Appelez-nous.
  until: '2099-01-05T18:00'
`
const EVENTS = `
- slug: forum
  title: Forum
  summary: Un forum.
  text: Venez.
  startsAt: '2099-07-01'
  endsAt: '2099-07-02'
  isAllDay: true
  mode: onsite
  place: { name: Mairie }
  rubrics: [logement]
  audiences: [tous]
- slug: atelier
  title: Atelier
  summary: Un atelier.
  text: Venez.
  startsAt: '2099-07-01T14:00'
  mode: remote
  joinUrl: https://visio.example/salle
  rubrics: []
  audiences: []
  organization: adil-78
`

let payload: Payload
let directory: string

/** The starting content with one guide and little to say, and the files that may be left out. */
beforeAll(async () => {
  payload = await bootPayload('seed-editorial')
  directory = await mkdtemp(path.join(tmpdir(), 'infos-droits-seed-'))
  for (const name of ['rubrics.yaml', 'themes', 'hotlines.yaml', 'organizations', 'routes.yaml'])
    await cp(path.join(seed, name), path.join(directory, name), { recursive: true })
  await mkdir(path.join(directory, 'guides', 'logement'), { recursive: true })
  const without = async (name: string, keys: readonly string[]) => {
    const text = await readFile(path.join(seed, name), 'utf8')
    const blocks = text.split(/\n(?=\S)/)
    return blocks.filter((block) => !keys.some((key) => block.startsWith(`${key}:`))).join('\n')
  }
  const files = {
    [GUIDE]: `${await without(GUIDE, ['easyRead'])}${EASY}`,
    'settings.yaml': `${await without('settings.yaml', ['situations', 'alert'])}${HOME}`,
    'search.yaml': 'thesaurus: []\ndangers: []\nintents: []\nbestBets: []\n',
    'events.yaml': EVENTS,
    'news.yaml':
      "- { slug: une, title: Une, summary: Une., text: Lisez., publishedOn: '2026-11-20', rubrics: [] }\n",
    'resources.yaml':
      '- { slug: film, title: Film, summary: Un film., kind: video, url: https://www.caf.fr/film, publisher: CAF, transcript: Bonjour., rubrics: [], audiences: [] }\n',
  }
  for (const [name, text] of Object.entries(files))
    await writeFile(path.join(directory, name), text)
})

afterAll(async () => {
  await rm(directory, { recursive: true, force: true })
  await payload.destroy()
})

describe('the seed', () => {
  it('makes the news, events, resources, easy guides and home page that its files hold', async () => {
    expect(await loadSeed({ payload, directory })).toMatchObject({ skipped: 0, notes: [] })
    const snapshot = await buildSnapshot({ payload })
    expect(snapshot.glossary).toEqual([])
    expect(snapshot.events).toMatchObject([
      { slug: 'forum', startsAt: '2099-06-30T22:00:00.000Z', endsAt: '2099-07-02T22:00:00.000Z' },
      { slug: 'atelier', startsAt: '2099-07-01T12:00:00.000Z', organization: 'adil-78' },
    ])
    expect(snapshot.news).toMatchObject([{ html: '<p>Lisez.</p>', publishedOn: '2026-11-20' }])
    expect(snapshot.resources).toMatchObject([{ transcriptHtml: '<p>Bonjour.</p>' }])
    expect(snapshot.guides[0]?.easyRead?.steps).toEqual([
      {
        title: 'Appelez',
        html: '<p>Appelez <strong>vite</strong>.</p><ul><li>le propriétaire</li><li>la CAF</li></ul>',
      },
    ])
    expect(snapshot.settings).toMatchObject({
      situations: [{ label: 'Je ne paie plus mon loyer', guide: 'loyer-impaye' }],
      alert: { title: 'L’accueil est fermé', isUrgent: false, link: null },
    })
    const { alert } = await payload.findGlobal({ slug: 'settings', depth: 0 })
    expect(alert?.until).toBe('2099-01-05T17:00:00.000Z')
  })

  it('makes none of them again, deleted or changed', async () => {
    await payload.delete({ collection: 'news', where: {} })
    const data = { situations: [], alert: { title: '', text: '', until: null } }
    await payload.updateGlobal({ slug: 'settings', data })
    expect(await loadSeed({ payload, directory })).toMatchObject({ created: 0 })
    expect((await payload.count({ collection: 'news' })).totalDocs).toBe(0)
  })

  it.each([
    ['startsAt: 2099-07-01T14:00', /0\.startsAt : un jour/],
    ["startsAt: '2099-07-03'", /0\.endsAt : La fin vient avant/],
    ['mode: both', /0\.joinUrl : Donnez l’adresse/],
    ['slug: atelier', /«\u00A0atelier\u00A0» est dans deux lignes/],
    ['colour: red', /colour/],
  ])('names the file and the field of an event that is wrong: %s', async (line, reason) => {
    const [key = ''] = line.split(':')
    const wrong = EVENTS.includes(`${key}:`)
      ? EVENTS.replace(new RegExp(`${key}:.*`), line)
      : EVENTS.replace('mode: onsite', `mode: onsite\n  ${line}`)
    await writeFile(path.join(directory, 'events.yaml'), wrong)
    await expect(loadSeed({ payload, directory })).rejects.toMatchObject({
      code: 'seed.file',
      message: expect.stringMatching(reason) as string,
    })
    await writeFile(path.join(directory, 'events.yaml'), EVENTS)
  })
})
