import { describe, expect, it } from 'vitest'
import { RUBRIC_SLUGS } from '../rubrics.ts'
import { readSnapshot, sealSnapshot, type SnapshotContent } from './snapshot.ts'

const content = (): SnapshotContent => ({
  version: 1,
  lang: 'fr',
  asOf: '2026-11-22T08:00:00.000Z',
  settings: {
    siteName: 'Site',
    tagline: 'Essai',
    town: 'Ville',
    department: 'Département',
    departmentCode: '99',
    publisher: { name: 'CCAS', address: null, phone: null, email: null, director: null, dpo: null },
    accessibility: { declaredOn: null, planUrl: null },
    host: { name: null, address: null, phone: null },
    desk: { name: 'Accueil', phone: null, address: null, hours: null },
    answerDays: 5,
    retentionDays: 90,
    postsPerMinute: 30,
  },
  rubrics: RUBRIC_SLUGS.map((slug, order) => ({
    id: slug,
    slug,
    name: slug,
    need: slug,
    summary: slug,
    order,
  })),
  themes: [
    { id: 't', slug: 'loyer', rubric: 'logement', title: 'Loyer', summary: 'Le loyer', order: 0 },
  ],
  guides: [
    {
      id: 'g',
      slug: 'loyer-impaye',
      rubric: 'logement',
      otherRubrics: [],
      themes: ['loyer'],
      title: 'Loyer impayé',
      summary: 'Deux phrases. Voilà.',
      audience: ['Vous'],
      steps: [{ title: 'Parlez', html: '<p>Parlez.</p>' }],
      prepare: [],
      contacts: [{ organization: 'adil', service: null, reason: 'Conseil' }],
      hotlines: [],
      links: [{ label: 'Officiel', url: 'https://www.service-public.gouv.fr', publisher: 'DILA' }],
      synonyms: ['loyer'],
      sources: [],
      updatedAt: '2026-11-22T08:00:00.000Z',
    },
  ],
  organizations: [
    {
      id: 'o',
      slug: 'adil',
      name: 'ADIL',
      acronym: null,
      formerNames: [],
      rubrics: ['logement'],
      description: 'Conseil',
      website: null,
      phone: null,
      hotlines: [],
      toCheck: true,
      services: [],
      locations: [],
      sources: [],
    },
  ],
  hotlines: [],
})

const codeOf = (input: unknown): string => {
  try {
    readSnapshot(input)
    return 'accepted'
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('the snapshot contract', () => {
  it('is read back as it was sealed, also after a journey as JSON', () => {
    const snapshot = sealSnapshot(content())
    expect(readSnapshot(JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot)
  })

  it('does not change its digests with the hour it stands for', () => {
    const later = { ...content(), asOf: '2026-11-23T08:00:00.000Z' }
    expect(sealSnapshot(later).digest).toBe(sealSnapshot(content()).digest)
  })

  it('is refused when a document is missing, altered or added', () => {
    const snapshot = sealSnapshot(content())
    expect(codeOf({ ...snapshot, guides: [] })).toBe('snapshot.digest')
    const renamed = snapshot.guides.map((guide) => ({ ...guide, title: 'Autre' }))
    expect(codeOf({ ...snapshot, guides: renamed })).toBe('snapshot.digest')
    expect(codeOf({ ...snapshot, guides: [...snapshot.guides, ...snapshot.guides] })).toBe(
      'snapshot.digest',
    )
  })

  it('is refused when it is cut or of another shape', () => {
    const snapshot: Partial<ReturnType<typeof sealSnapshot>> = sealSnapshot(content())
    expect(codeOf({ ...snapshot, rubrics: snapshot.rubrics?.slice(1) })).toBe('snapshot.invalid')
    delete snapshot.settings
    expect(codeOf(snapshot)).toBe('snapshot.invalid')
    expect(codeOf('{"version":1')).toBe('snapshot.invalid')
    expect(codeOf(null)).toBe('snapshot.invalid')
  })

  it('is refused when a guide names what is not there, or an address is taken twice', () => {
    const without = { ...content(), organizations: [] }
    expect(codeOf(sealSnapshot(without))).toBe('snapshot.references')
    const twice = content()
    twice.guides = [...twice.guides, ...twice.guides]
    expect(codeOf(sealSnapshot(twice))).toBe('snapshot.references')
  })
})
