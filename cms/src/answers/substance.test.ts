import { describe, expect, it } from 'vitest'
import { linkedPages } from './linked-pages.ts'
import { GONE, substanceDigest } from './substance.ts'
import { sampleAfter as after, type SampleContent as Content } from './sample-after.ts'

const before = after(() => undefined)
const guide = { kind: 'guides', page: before.guides[0]?.id ?? '' } as const
const organization = { kind: 'organizations', page: before.organizations[0]?.id ?? '' } as const
const [firstGuide] = before.guides
const [firstOrganization] = before.organizations

describe('what a page says in substance', () => {
  it.each<[string, (content: Content) => void]>([
    ['a summary', ({ guides: [one] }) => one && (one.summary = 'Autre.')],
    ['words for the search', ({ guides: [one] }) => one && (one.synonyms = ['autre'])],
    [
      'punctuation and spaces',
      ({ guides: [one] }) =>
        one && (one.steps = [{ title: 'Parlez\u00A0!', html: '<p>Parlez</p>' }]),
    ],
  ])('is the same after %s was changed', (_, change) => {
    expect(substanceDigest(guide, after(change))).toBe(substanceDigest(guide, before))
  })

  it.each<[string, (content: Content) => void]>([
    [
      'a step',
      ({ guides: [one] }) => one && (one.steps = [{ title: 'Écrivez', html: '<p>Parlez.</p>' }]),
    ],
    ['where a link of it leads', ({ guides: [one] }) => one && (one.links = [])],
    [
      'the telephone of whom to see',
      ({ organizations: [one] }) => one && (one.phone = '+33199001234'),
    ],
  ])('is another one after %s was changed', (_, change) => {
    expect(substanceDigest(guide, after(change))).not.toBe(substanceDigest(guide, before))
  })

  it('of a partner changes with its number, and is gone with its page', () => {
    const moved = after(({ organizations: [one] }) => one && (one.phone = '+33199001234'))
    expect(substanceDigest(organization, moved)).not.toBe(substanceDigest(organization, before))
    expect(substanceDigest({ kind: 'guides', page: 'x' }, before)).toBe(GONE)
  })
})

describe('the pages that an answer leads to', () => {
  const siteUrl = 'https://site.example'
  const found = (text: string) => linkedPages({ text, snapshot: before, siteUrl })
  const address = `${siteUrl}/${firstGuide?.rubric ?? ''}/${firstGuide?.slug ?? ''}`

  it('are found whatever stands around their address, each once', () => {
    const partner = `${siteUrl}/annuaire/${firstOrganization?.slug ?? ''}/`
    expect(found(`Lisez ${address}/, puis (${address}/#a-preparer). Voyez ${partner}.`)).toEqual([
      guide,
      organization,
    ])
  })

  it('are those of the site alone', () => {
    expect(found('https://autre.example/logement/loyer-impaye/ et https:// et rien')).toEqual([])
    expect(found(`${siteUrl}/logement/inconnue/`)).toEqual([])
  })
})
