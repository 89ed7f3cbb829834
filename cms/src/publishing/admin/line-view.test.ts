import { expect, it } from 'vitest'
import type { Standing } from '../standing.ts'
import { lineView } from './line-view.ts'
import { momentProblem, typedMoment } from './moment.ts'

const now = new Date('2026-11-22T14:00:00.000Z')
const url = 'https://site.example/logement/'
const view = (more: Partial<Standing>) =>
  lineView({
    standing: {
      isPublic: true,
      state: 'there',
      since: null,
      reason: null,
      goneBack: null,
      isStuck: false,
      url,
      ...more,
    },
    now,
  })

it('says that a page comes, then since when it is on line, in Paris time, and leads to it', () => {
  expect(view({ state: 'coming' })).toMatchObject({
    text: 'En ligne dans quelques secondes…',
    url: null,
    isMoving: true,
  })
  expect(view({ since: '2026-11-22T13:02:00.000Z' })).toMatchObject({
    text: 'En ligne depuis 14:02.',
    url,
    isMoving: false,
  })
  expect(view({ since: '2026-11-01T13:02:00.000Z' })?.text).toBe(
    'En ligne depuis le 1er novembre 2026 à 14:02.',
  )
  expect(view({})?.text).toBe('En ligne.')
})

it('says the same of a page that is withdrawn', () => {
  const gone = { isPublic: false, url: null }
  expect(view({ ...gone, state: 'coming' })?.text).toBe('Retrait du site dans quelques secondes…')
  expect(view({ ...gone, since: '2026-11-22T13:02:00.000Z' })?.text).toBe(
    'Retiré du site depuis 14:02.',
  )
})

it('says of which moment the version is that the site was brought back to', () => {
  const goneBack = { madeAt: '2026-11-21T13:02:00.000Z', askedAt: '2026-11-22T13:10:00.000Z' }
  expect(view({ state: 'goneBack', goneBack })).toMatchObject({
    text: 'Cette modification n’est plus en ligne\u00A0: le site montre la version du 21 novembre 2026 à 14:02, retour en arrière demandé à 14:10. La prochaine publication la remplacera.',
    tone: 'problem',
    url: null,
  })
  expect(view({ state: 'goneBack', goneBack, isPublic: false })?.text).toMatch(
    /de nouveau en ligne/,
  )
})

it('says why a publication was refused and what is still on line', () => {
  const refused = { state: 'refused', reason: 'Un lien est mort.' } as const
  expect(view(refused)).toMatchObject({
    text: 'Publication refusée\u00A0: Un lien est mort. La version précédente reste en ligne.',
    tone: 'problem',
    isMoving: false,
  })
  expect(view({ ...refused, isPublic: false })?.text).toMatch(
    /^Retrait refusé.* La page est encore en ligne\.$/,
  )
})

it('says that nobody takes the request, and nothing of what it does not know', () => {
  expect(view({ state: 'coming', isStuck: true })?.text).toMatch(/plus de dix minutes/)
  expect(view({ state: 'none' })).toBeNull()
  expect(lineView({ standing: null, now })).toBeNull()
})

it('plans for a moment to come on the clock of Paris, and for nothing else', () => {
  expect(momentProblem('2026-11-22T15:01', now)).toBeNull()
  expect(momentProblem('2026-11-22T15:00', now)).toMatch(/passé/)
  expect(momentProblem(typedMoment(null), now)).toMatch(/Choisissez/)
  expect(typedMoment(new Date(2026, 2, 5, 8, 30))).toBe('2026-03-05T08:30')
})
