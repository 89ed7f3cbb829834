import { RUBRIC_SLUGS } from '@infos-droits/shared'
import { readSnapshot, sealSnapshot, type SnapshotContent } from '@infos-droits/shared/crypto'
import { describe, expect, it } from 'vitest'
import { bigSnapshot } from './big-snapshot.ts'

const nobody = { name: 'Ville', address: null, phone: null }

const smallSnapshot = (): SnapshotContent => ({
  version: 1,
  lang: 'fr',
  asOf: '2026-11-22T08:00:00.000Z',
  settings: {
    siteName: 'Infos droits',
    tagline: 'Vos droits',
    town: 'Ville',
    department: 'Département',
    departmentCode: '00',
    publisher: { ...nobody, email: null, director: null, dpo: null },
    accessibility: { declaredOn: null, planUrl: null },
    host: nobody,
    desk: { ...nobody, hours: null },
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
    { id: 't', slug: 'loyer', rubric: 'logement', title: 'Loyer', summary: 'Loyer', order: 0 },
  ],
  guides: ['loyer-impaye', 'expulsion'].map((slug) => ({
    id: slug,
    slug,
    rubric: 'logement',
    otherRubrics: [],
    themes: ['loyer'],
    title: slug,
    summary: 'Un. Deux.',
    audience: [],
    steps: [],
    prepare: [],
    contacts: [],
    hotlines: [],
    links: [],
    synonyms: [],
    sources: [],
    updatedAt: '2026-11-22T08:00:00.000Z',
  })),
  organizations: [],
  hotlines: [],
})

describe('a generated snapshot', () => {
  it('is valid, with as many guides as asked for, each at an address of its own', () => {
    const snapshot = bigSnapshot({ snapshot: sealSnapshot(smallSnapshot()), count: 25 })
    const read = readSnapshot(JSON.parse(JSON.stringify(snapshot)))
    expect(read.guides).toHaveLength(25)
    expect(read.guides.slice(0, 3).map((guide) => guide.slug)).toEqual([
      'loyer-impaye',
      'expulsion',
      'loyer-impaye-1',
    ])
  })
})
