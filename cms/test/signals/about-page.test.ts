import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aboutPage } from '../../src/signals/about-page.ts'
import { bootPayload } from '../boot.ts'
import { guideData, makeGround } from '../publishing/content.ts'

let payload: Payload
let guide: string

beforeAll(async () => {
  payload = await bootPayload('about-page')
  const ids = await makeGround(payload)
  const data = { ...guideData(ids), title: 'Mon loyer', slug: 'mon-loyer' }
  guide = (await payload.create({ collection: 'guides', data })).id
})

afterAll(() => payload.destroy())

const SITE = 'http://127.0.0.1:4321'

it.each([
  ['/', 'Page d’accueil du site'],
  ['/recherche/', 'Recherche'],
  ['/logement/', 'Logement'],
  ['/logement/mon-loyer/', 'Mon loyer'],
  ['/logement/mon-loyer/facile-a-lire/', 'Mon loyer (facile à lire)'],
  ['/agenda/partie/', '/agenda/partie/'],
  ['/logement/partie/', '/logement/partie/'],
  ['/nulle-part/du/tout/', '/nulle-part/du/tout/'],
])('%s on the site is called « %s », and can be opened', async (page, title) => {
  const about = await aboutPage({ payload, kind: 'error', page })
  expect(about).toEqual({ title, href: `${SITE}${page}` })
})

it.each([
  ['/admin', 'Première page de l’administration'],
  ['/admin/collections/guides', 'Liste\u00A0: Fiches'],
  ['/admin/collections/guides/ID', 'Fiche\u00A0: Mon loyer'],
  ['/admin/collections/guides/not-an-id', 'Fiche'],
  ['/admin/collections/constructor', '/admin/collections/constructor'],
  ['/admin/globals/settings', 'Réglages'],
])('the screen %s is called « %s », and can be opened', async (screen, title) => {
  const page = screen.replace('ID', guide)
  expect(await aboutPage({ payload, kind: 'idea', page })).toEqual({ title, href: page })
})

it('the page of a mailed link is named and not linked: it opens with the link only', async () => {
  const about = await aboutPage({ payload, kind: 'idea', page: '/demande/' })
  expect(about).toEqual({ title: 'Page d’un lien envoyé à un partenaire', href: null })
})
