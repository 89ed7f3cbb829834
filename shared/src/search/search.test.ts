import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../errors.ts'
import {
  buildIndex,
  createSearch,
  FOR_ALL,
  openIndex,
  type SearchDocument,
  type SearchWords,
} from './index.ts'

const page = (changes: Partial<SearchDocument> & { title: string }): SearchDocument => ({
  id: `guide:${changes.title}`,
  url: `/${encodeURIComponent(changes.title)}/`,
  kind: 'guide',
  aliases: [],
  summary: '',
  headings: [],
  body: '',
  numbers: [],
  facets: {},
  use: 0,
  ...changes,
})

const RENT = page({
  id: 'guide:loyer',
  title: 'Je n’arrive plus à payer mon loyer',
  aliases: ['dettes de loyer', 'FSL'],
  summary: 'Prévenez votre propriétaire pour garder votre logement.',
  body: 'Le fonds de solidarité peut aider le locataire.',
  facets: { rubric: ['logement'], kind: ['guide'] },
})
const EVICTION = page({
  id: 'guide:expulsion',
  title: 'J’ai peur d’être expulsé de mon logement',
  summary: 'Une expulsion passe toujours par un juge.',
  body: 'Le propriétaire ne peut pas changer la serrure.',
  facets: { rubric: ['logement'], kind: ['guide'] },
})
const INCOME = page({
  id: 'guide:rsa',
  title: 'Demander le RSA',
  aliases: ['revenu de solidarité active'],
  summary: 'Une aide pour qui a peu de revenus.',
  facets: { rubric: ['precarite', 'emploi'], kind: ['guide'] },
})
const ADIL = page({
  id: 'organization:adil',
  kind: 'organization',
  title: 'ADIL des Yvelines',
  aliases: ['agence départementale d’information sur le logement'],
  summary: 'Conseille les locataires et les propriétaires.',
  facets: { rubric: ['logement'], kind: ['organization'], territory: ['Versailles'] },
})
const LINE = page({
  id: 'hotline:violences',
  kind: 'hotline',
  title: '39 19 : Violences Femmes Info',
  summary: 'Écoute pour les femmes victimes de violences.',
  numbers: ['3919'],
  facets: { kind: ['hotline'] },
})
const PAGES = [RENT, EVICTION, INCOME, ADIL, LINE]

const WORDS: SearchWords = {
  thesaurus: [
    { says: ['proprio'], means: ['propriétaire'], bothWays: false },
    { says: ['virer dehors', 'mettre dehors'], means: ['expulsion'], bothWays: false },
    { says: ['RSA'], means: ['revenu de solidarité active'], bothWays: true },
  ],
  dangers: [{ name: 'Violences', words: ['il me frappe'], hotlines: ['violences'] }],
  intents: [{ words: ['rendez-vous', 'numéro'], favours: 'organization' }],
  bestBets: [{ queries: ['impôts'], page: 'guide:rsa' }],
}

const indexOf = (documents: SearchDocument[]) => openIndex(buildIndex({ documents }))
const search = createSearch({ base: indexOf(PAGES), words: WORDS })
const ids = (text: string) => search.ask({ text }).hits.map(({ id }) => id)

describe('a search', () => {
  it('finds a page from a sentence, a plural, without accents, by one of its names', () => {
    for (const text of ['je ne peux plus payer le loyer', 'LOYERS', 'dette de loyer', 'fsl'])
      expect(ids(text)[0], text).toBe('guide:loyer')
    expect(ids('expulsee')[0]).toBe('guide:expulsion')
  })

  it('mends slips, spelling by sound, lost apostrophes and lost spaces, and says so', () => {
    for (const text of ['loyr', 'loiyer', 'jarive plus à peyer mon loyé', 'payerloyer'])
      expect(ids(text)[0], text).toBe('guide:loyer')
    expect(search.ask({ text: 'ekspulsion' }).mended).toBe('expulsion')
    expect(search.ask({ text: 'expulsion' }).mended).toBeNull()
  })

  it('looks everyday words up before it mends them', () => {
    const answer = search.ask({ text: 'mon proprio veut me mettre dehors' })
    expect(answer.hits[0]?.id).toBe('guide:expulsion')
    expect(answer.mended).toBeNull()
    const means = ['propriétaire']
    expect(answer.understood).toContainEqual({ said: 'proprio', means, telling: means })
  })

  it('says what it understood in the words that were typed', () => {
    const saidOf = (text: string) => search.ask({ text }).understood.map(({ said }) => said)
    expect(saidOf('Revenu de Solidarité active')).toEqual(['Revenu Solidarité active'])
  })

  it('knows an acronym by its words and the words by their acronym', () => {
    expect(ids('revenu de solidarité active')[0]).toBe('guide:rsa')
    expect(ids('RSA')[0]).toBe('guide:rsa')
  })

  it('finds a line by its number, with or without spaces', () => {
    for (const text of ['3919', '39 19', '39.19']) expect(ids(text)[0]).toBe('hotline:violences')
    expect(ids('39 20')).toEqual([])
  })

  it('leaves an ordinary word alone that no page says, in its other forms too', () => {
    const taught = { ...WORDS, ordinary: ['loger', 'expression'] }
    const knowing = createSearch({ base: indexOf(PAGES), words: taught })
    for (const text of ['loger', 'expressions']) {
      expect(search.ask({ text }).mended, text).not.toBeNull()
      expect(knowing.ask({ text }).mended, text).toBeNull()
    }
    expect(knowing.ask({ text: 'loyr' }).mended).toBe('loyer')
  })

  it('shows what it mended with the rest as it was typed, accents and all', () => {
    expect(search.ask({ text: 'Être ekspulsé, où aller ?' }).mended).toBe(
      'Être expulsé, où aller ?',
    )
  })

  it('reads an acronym with points or spaces between its letters', () => {
    for (const text of ['R.S.A.', 'r s a']) expect(ids(text)[0], text).toBe('guide:rsa')
  })

  it('leaves words of one or two letters as they are', () => {
    expect(search.ask({ text: 'ok' }).mended).toBeNull()
  })

  it('sees danger at the end of a long text too', () => {
    const text = `${'ma voisine se plaint du bruit que font mes enfants. '.repeat(40)} il me frappe`
    expect(search.ask({ text }).dangers).toEqual(['hotline:violences'])
    expect(search.ask({ text: `loyr ${text}` }).dangers).toEqual(['hotline:violences'])
  })

  it('names the line to call when words point to danger, misspelt too', () => {
    for (const text of ['mon mari il me frappe', 'il me frape'])
      expect(search.ask({ text }).dangers).toEqual(['hotline:violences'])
    expect(search.ask({ text: 'loyer' }).dangers).toEqual([])
  })

  it('favours whom to see when a contact is asked for', () => {
    expect(ids('numéro logement locataire')[0]).toBe('organization:adil')
  })

  it('puts the page that the lead has pinned first, and says so', () => {
    expect(search.ask({ text: 'les impôts' }).hits[0]).toMatchObject({
      id: 'guide:rsa',
      isPinned: true,
    })
  })

  it('puts the page that is used more first when two answer alike, and only then', () => {
    const twin = (id: string, use: number) => ({ ...EVICTION, id: `guide:${id}`, use })
    const order = (...documents: SearchDocument[]) =>
      createSearch({ base: indexOf(documents), words: WORDS })
        .ask({ text: 'expulsé rendez-vous' })
        .hits.map(({ id }) => id)
    expect(order(twin('a', 0), twin('b', 3), twin('c', 9))).toEqual([
      'guide:c',
      'guide:b',
      'guide:a',
    ])
    expect(order(twin('a', 2), twin('b', 2))).toEqual(['guide:a', 'guide:b'])
    // Whatever the use, the page that says it in its title stays before the one that only mentions it.
    const mention = page({ title: 'Autre chose', body: 'Une personne expulsée.', use: 9 })
    expect(order(mention, twin('a', 0))).toEqual(['guide:a', mention.id])
  })

  it('narrows by public to pages for it and pages for everyone', () => {
    const young = { ...EVICTION, facets: { ...EVICTION.facets, public: ['jeunes'] } }
    const old = { ...ADIL, facets: { ...ADIL.facets, public: ['seniors'] } }
    const some = createSearch({ base: indexOf([RENT, young, old]) })
    const { hits, facets } = some.ask({ text: 'logement', facets: { public: ['seniors'] } })
    expect(hits.map(({ id }) => id).toSorted()).toEqual([RENT.id, old.id])
    expect(facets.public.map(({ value }) => value).toSorted()).toEqual([
      FOR_ALL,
      'jeunes',
      'seniors',
    ])
  })

  it('narrows by facets and counts each without its own narrowing', () => {
    const answer = search.ask({ text: 'logement', facets: { kind: ['organization'] } })
    expect(answer.hits.map(({ id }) => id)).toEqual(['organization:adil'])
    expect(answer.facets.kind).toEqual([
      { value: 'guide', count: 2 },
      { value: 'organization', count: 1 },
    ])
    expect(answer.facets.rubric).toEqual([{ value: 'logement', count: 1 }])
  })

  it('says when nothing is more than near', () => {
    expect(search.ask({ text: 'quantique photonique' })).toMatchObject({ isNearest: true })
    expect(search.ask({ text: 'payer mon loyer' })).toMatchObject({ isNearest: false })
  })

  it('answers nothing, without a fault, to nothing', () => {
    for (const text of ['', '   ', '?!«»']) expect(ids(text)).toEqual([])
  })

  it('puts the page that is used more first when two are alike', () => {
    const twins = [page({ title: 'Crèche', id: 'a' }), page({ title: 'Crèche', id: 'b', use: 3 })]
    const [first] = createSearch({ base: indexOf(twins) }).ask({ text: 'creche' }).hits
    expect(first?.id).toBe('b')
  })

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const { hits, total } = search.ask({ text, limit: 3 })
        expect(hits.length).toBeLessThanOrEqual(Math.min(3, total))
      }),
    )
  })

  it('reads only the beginning of a very long text', () => {
    expect(ids('loyer impayé '.repeat(5000))[0]).toBe('guide:loyer')
  })
})

describe('an index', () => {
  it('is the same bytes for the same pages', () => {
    const made = () => buildIndex({ documents: PAGES })
    expect(made()).toEqual(made())
  })

  it('refuses what it cannot read with a sentence, never with another fault', () => {
    const bytes = buildIndex({ documents: PAGES })
    const refused = (damaged: Uint8Array) => {
      try {
        openIndex(damaged)
      } catch (error) {
        expect(error).toBeInstanceOf(AppError)
      }
    }
    expect(() => openIndex(new Uint8Array())).toThrow(AppError)
    expect(() => openIndex(bytes.slice(0, 200))).toThrow(AppError)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        refused(Uint8Array.from(bytes, (byte, place) => (place === at ? value : byte)))
      }),
    )
  })

  it('can be of no page at all', () => {
    expect(createSearch({ base: indexOf([]) }).ask({ text: 'loyer' }).hits).toEqual([])
  })
})

describe('a delta', () => {
  const changed = page({ ...RENT, title: 'Retard de loyer : que faire' })
  const added = page({ id: 'guide:creche', title: 'Trouver une crèche' })
  const merged = createSearch({
    base: indexOf(PAGES),
    delta: indexOf([changed, added]),
    words: { ...WORDS, bestBets: [] },
    removed: ['guide:expulsion'],
  })
  const found = (text: string) => merged.ask({ text }).hits

  it('takes the place of the pages it changes, once', () => {
    const hits = found('retard de loyer').filter(({ id }) => id === 'guide:loyer')
    expect(hits.map(({ title }) => title)).toEqual(['Retard de loyer : que faire'])
  })

  it('brings new pages, and pages that went never come back', () => {
    expect(found('crèche')[0]?.id).toBe('guide:creche')
    expect(found('expulsion serrure').map(({ id }) => id)).not.toContain('guide:expulsion')
  })

  it('leaves the rest as it was', () => {
    expect(found('ADIL')[0]?.id).toBe('organization:adil')
  })

  it('finds a page removed from the base and brought back by the delta nowhere', () => {
    const gone = createSearch({
      base: indexOf(PAGES),
      delta: indexOf([added]),
      removed: ['guide:creche'],
    })
    expect(gone.ask({ text: 'crèche' }).hits).toEqual([])
  })
})
