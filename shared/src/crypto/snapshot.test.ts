import { describe, expect, it } from 'vitest'
import { sampleContent as content } from '../sample/index.ts'
import { readSnapshot, sealSnapshot } from './snapshot.ts'

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
    const taught = [{ says: ['proprio'], means: ['propriétaire'], bothWays: false }]
    expect(codeOf({ ...snapshot, search: { ...snapshot.search, thesaurus: taught } })).toBe(
      'snapshot.digest',
    )
    expect(codeOf({ ...snapshot, guides: [...snapshot.guides, ...snapshot.guides] })).toBe(
      'snapshot.digest',
    )
  })

  it('is refused when it is cut or of another shape', () => {
    const snapshot: Partial<ReturnType<typeof sealSnapshot>> = sealSnapshot(content())
    expect(codeOf({ ...snapshot, rubrics: snapshot.rubrics?.slice(1) })).toBe('snapshot.invalid')
    expect(codeOf({ ...snapshot, search: { ...snapshot.search, intents: [{}] } })).toBe(
      'snapshot.invalid',
    )
    delete snapshot.settings
    expect(codeOf(snapshot)).toBe('snapshot.invalid')
    expect(codeOf('{"version":1')).toBe('snapshot.invalid')
    expect(codeOf(null)).toBe('snapshot.invalid')
  })

  it('is refused when a guide names what is not there, or an address is taken twice', () => {
    const without = { ...content(), organizations: [] }
    expect(codeOf(sealSnapshot(without))).toBe('snapshot.references')
    const lost = (search: Partial<ReturnType<typeof content>['search']>) =>
      codeOf(sealSnapshot({ ...content(), search: { ...content().search, ...search } }))
    const dangers = [{ name: 'Urgence', words: ['à la rue'], hotlines: ['115'] }]
    expect(lost({ dangers })).toBe('snapshot.references')
    const bestBets = [{ queries: ['loyer'], page: 'guide:parti' }]
    expect(lost({ bestBets })).toBe('snapshot.references')
    const pages = ['guide:loyer-impaye', 'theme:logement/loyer', 'organization:adil']
    const kept = pages.map((page) => ({ queries: ['loyer'], page }))
    expect(lost({ bestBets: kept })).toBe('accepted')
    const twice = content()
    twice.guides = [...twice.guides, ...twice.guides]
    expect(codeOf(sealSnapshot(twice))).toBe('snapshot.references')
  })
})
