import { describe, expect, it } from 'vitest'
import { sampleContent, sampleLocation } from '../sample/index.ts'
import type { Guide, Hotline, Organization } from '../snapshot/schema.ts'
import { documentsOf, type Searchable } from './documents.ts'
import type { SearchDocument } from './types.ts'

const withDigest = <T extends object>(document: T) => ({ ...document, digest: '0'.repeat(64) })

const searchable = (changes: Partial<Searchable> = {}): Searchable => {
  const { rubrics, themes, guides, organizations, hotlines } = sampleContent()
  return {
    rubrics: rubrics.map(withDigest),
    themes: themes.map(withDigest),
    guides: guides.map(withDigest),
    organizations: organizations.map(withDigest),
    hotlines: hotlines.map(withDigest),
    ...changes,
  }
}

const guide = (changes: Partial<Guide> = {}): Guide => {
  const [first] = searchable().guides
  if (first === undefined) throw new Error('no guide in the sample')
  return { ...first, ...changes }
}

const organization = (changes: Partial<Organization> = {}): Organization => {
  const [first] = searchable().organizations
  if (first === undefined) throw new Error('no organization in the sample')
  return { ...first, ...changes }
}

const source = { title: 'Source', url: 'https://exemple.test', checkedOn: null }

const hotline = (changes: Partial<Hotline> = {}): Hotline => ({
  ...{ id: 'h', digest: '0'.repeat(64), slug: 'violences', number: '39 19', name: 'Violences' },
  ...{ purpose: 'Écoute.', hours: '24 h sur 24', cost: 'Gratuit', emergency: true },
  ...{ aliases: ['3919', 'Violences Femmes Info'], source, order: 0 },
  ...changes,
})

const find = (documents: SearchDocument[], id: string): SearchDocument => {
  const document = documents.find((item) => item.id === id)
  if (document === undefined) throw new Error(`${id} is not among the documents`)
  return document
}

describe('documentsOf', () => {
  it('tells everything a guide says, its themes too', () => {
    const changed = guide({
      otherRubrics: ['precarite'],
      audience: ['Vous êtes locataire.'],
      steps: [
        { title: 'Écrivez', html: '<p>Une <strong>lettre</strong> suffit.</p><p>Gardez-la.</p>' },
      ],
      prepare: ['Votre bail'],
      synonyms: ['dette de loyer'],
    })
    expect(find(documentsOf(searchable({ guides: [changed] })), 'guide:loyer-impaye')).toEqual({
      id: 'guide:loyer-impaye',
      url: '/logement/loyer-impaye/',
      kind: 'guide',
      title: 'Loyer impayé',
      aliases: ['dette de loyer'],
      summary: 'Deux phrases. Voilà.',
      headings: ['Écrivez', 'Loyer'],
      body: 'Vous êtes locataire.\nUne lettre suffit.\nGardez-la.\nVotre bail\nConseil\nOfficiel',
      also: 'DILA',
      numbers: [],
      facets: { kind: ['guide'], rubric: ['logement', 'precarite'] },
      use: 0,
    })
  })

  it('knows a partner by acronym and former names, by its cities and by its numbers', () => {
    const changed = organization({
      acronym: 'ADIL',
      formerNames: ['Agence du logement'],
      phone: '+33139000000',
      locations: [
        sampleLocation({ slug: 'a', name: 'Siège', city: 'Versailles', phone: '+33139000000' }),
        sampleLocation({ slug: 'b', name: 'Antenne', city: 'Versailles', phone: null }),
        sampleLocation({ slug: 'c', name: 'Antenne', city: 'Trappes', phone: '+33139000002' }),
      ],
    })
    const document = find(
      documentsOf(searchable({ organizations: [changed] })),
      'organization:adil',
    )
    expect(document).toMatchObject({
      url: '/annuaire/adil/',
      aliases: ['ADIL', 'Agence du logement'],
      numbers: ['0139000000', '0139000002'],
      facets: { territory: ['Versailles', 'Trappes'] },
    })
    expect(document.body).toContain('Siège Versailles')
  })

  it('says whom a page is for, unless that is everyone', () => {
    const publicIn = (audiences: Guide['audiences']) =>
      documentsOf(searchable({ guides: [guide({ audiences })] }))[0]?.facets.public
    expect(publicIn(['jeunes', 'familles'])).toEqual(['jeunes', 'familles'])
    for (const audiences of [undefined, [], ['jeunes' as const, 'tous' as const]])
      expect(publicIn(audiences)).toBeUndefined()
  })

  it('narrows nothing by territory for a partner without a place', () => {
    const changed = organization({ locations: [] })
    const [found] = documentsOf(searchable({ guides: [], organizations: [changed] }))
    expect(found?.facets).not.toHaveProperty('territory')
  })

  it('knows a helpline by its number, however it is written, and by its other names', () => {
    const documents = documentsOf(searchable({ hotlines: [hotline()] }))
    expect(find(documents, 'hotline:violences')).toMatchObject({
      url: '/numeros-utiles/#violences',
      title: '39\u00A019\u00A0: Violences',
      aliases: ['Violences Femmes Info'],
      numbers: ['3919'],
      body: '24\u00A0h sur 24\nGratuit',
    })
  })

  it('has a theme only when it has a page', () => {
    const ids = (changes: Partial<Searchable>) =>
      documentsOf(searchable(changes)).map((document) => document.id)
    expect(ids({})).toContain('theme:logement/loyer')
    expect(ids({ guides: [] })).not.toContain('theme:logement/loyer')
    expect(ids({ guides: [guide({ rubric: 'sante' })] })).not.toContain('theme:logement/loyer')
  })

  it('has no id twice', () => {
    const ids = documentsOf(searchable({ hotlines: [hotline()] })).map((document) => document.id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
