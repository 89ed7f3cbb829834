import { describe, expect, it } from 'vitest'
import type { Publication } from '../../payload-types.ts'
import type { PublicationStatus } from '../status.ts'
import { panelView } from './view.ts'

const now = new Date('2026-11-22T14:00:00.000Z')
const row = (more: Partial<Publication>): Publication => ({
  id: '1',
  state: 'live',
  cause: 'Fiche',
  requestedAt: '2026-11-22T13:00:00.000Z',
  createdAt: '',
  updatedAt: '',
  ...more,
})
const status = (more: Partial<PublicationStatus>): PublicationStatus => ({
  live: null,
  refused: null,
  running: null,
  waiting: null,
  behind: [],
  goneBack: null,
  ...more,
})
const live = row({ doneAt: '2026-11-22T13:02:00.000Z', pages: 80 })

describe('the panel of the public site', () => {
  it('says since when the site is on line, in Paris time', () => {
    expect(panelView({ status: status({ live }), now }).headline).toBe('En ligne depuis 14:02')
  })

  it('names the day when it is not today', () => {
    const old = row({ doneAt: '2026-11-01T13:02:00.000Z' })
    expect(panelView({ status: status({ live: old }), now }).headline).toBe(
      'En ligne depuis le 1er novembre 2026 à 14:02',
    )
  })

  it('says that nothing was ever published', () => {
    expect(panelView({ status: status({}), now }).headline).toMatch(/pas encore été publié/)
  })

  it('says which version the site was brought back to, when, and until when', () => {
    const goneBack = {
      release: 'r1',
      madeAt: '2026-11-22T13:02:00.000Z',
      askedAt: '2026-11-22T13:50:00.000Z',
      pages: 79,
    }
    expect(panelView({ status: status({ live, goneBack }), now })).toMatchObject({
      headline: 'Le site montre la version de 14:02\u00A0: retour en arrière demandé à 14:50',
      note: 'La prochaine publication la remplacera.',
      pages: 79,
    })
    const running = row({ state: 'running' })
    const moving = panelView({ status: status({ live, goneBack, running }), now })
    expect(moving).toMatchObject({ headline: 'Publication en cours…', note: null, pages: null })
  })

  it('says what is under way, and looks again', () => {
    const running = row({ state: 'running' })
    const view = panelView({ status: status({ live, running }), now })
    expect(view).toMatchObject({ headline: 'Publication en cours…', isMoving: true })
  })

  it('says why the last one was refused and that the one before still serves', () => {
    const refused = row({
      state: 'refused',
      reason: 'Un lien est mort.',
      doneAt: now.toISOString(),
    })
    expect(panelView({ status: status({ live, refused }), now }).refusal).toMatchObject({
      reason: 'Un lien est mort.',
      stillLive: true,
    })
  })

  it('says what of the site could not follow its pages, why, and what serves meanwhile', () => {
    const behind = [{ part: 'search' as const, reason: 'La recherche ne trouve pas une fiche.' }]
    expect(panelView({ status: status({ live, behind }), now })).toMatchObject({
      headline: 'En ligne depuis 14:02',
      behind: [
        {
          what: expect.stringMatching(/^La recherche/) as string,
          reason: 'La recherche ne trouve pas une fiche.',
          meanwhile: expect.stringMatching(/Les pages sont en ligne/) as string,
        },
      ],
    })
  })

  it('warns when a request waits and nobody takes it', () => {
    const waiting = row({ state: 'waiting', requestedAt: '2026-11-22T13:30:00.000Z' })
    expect(panelView({ status: status({ live, waiting }), now }).warning).toMatch(/arrêté/)
    const recent = row({ state: 'waiting', requestedAt: '2026-11-22T13:59:00.000Z' })
    expect(panelView({ status: status({ live, waiting: recent }), now }).warning).toBeNull()
  })
})
