import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPersonal } from './find-personal.ts'

const found = (text: string, more = {}) =>
  findPersonal(text, more).map(({ kind, words }) => [kind, words])

describe('findPersonal', () => {
  it.each<[string, string, string]>([
    ['Appelez le 06 12 34 56 78.', 'phone', '06 12 34 56 78'],
    ['Écrivez à jean@exemple.example.', 'email', 'jean@exemple.example'],
    ['Allocataire 1234567 A.', 'file', '1234567'],
    ['Je suis né le 3 mai 1980 ici.', 'birth', '3 mai 1980'],
    ['J’habite 12 rue des Lilas depuis', 'address', '12 rue des Lilas'],
    ['Le rendez-vous du 12/03/2026 est passé', 'date', '12/03/2026'],
    ['mon fils a 7 ans', 'age', '7 ans'],
    ['Voyez Mme Durand au guichet', 'name', 'Mme Durand'],
    ['mon voisin Karim crie', 'proper', 'Karim'],
    ['l’école de Saint-Cyr la refuse', 'proper', 'Saint-Cyr'],
    ['Bonjour [prénom masqué], oui', 'masked', '[prénom masqué]'],
  ])('points out in « %s » the %s', (text, kind, words) => {
    expect(found(text)).toContainEqual([kind, words])
  })

  it.each([
    ['voyez mme durand au guichet', 'mme durand'],
    ['le propriétaire, m. dupont, refuse', 'm. dupont'],
    ['j’ai vu Mme martin hier', 'Mme martin'],
    ['monsieur de la tour ne répond pas', 'monsieur de la tour'],
    ['madame le goff ne répond pas', 'madame le goff'],
    ['dr. nguyen-petit m’a dit', 'dr. nguyen-petit'],
  ])('points out in « %s » a name in small letters', (text, words) => {
    expect(found(text)).toContainEqual(['name', words])
  })

  it.each([
    'bonjour madame, je cherche',
    'bonjour monsieur je cherche',
    'madame la présidente a dit',
    'monsieur le maire a dit',
    'il me semble que cela me concerne',
    'une pièce de 12 m carrés',
  ])('sees no name in « %s »', (text) => {
    expect(found(text)).toEqual([])
  })

  it('points out what is known of the person, whatever the capitals', () => {
    expect(found('écrit par zoé, de viroflay', { told: ['Zoé', 'Viroflay'] })).toEqual([
      ['identity', 'zoé'],
      ['identity', 'viroflay'],
    ])
  })

  it('leaves alone the beginning of a sentence, acronyms and names of the network', () => {
    const text = 'Vous pouvez écrire à la CAF. Elle répond. Demandez à Chantiers Yvelines.'
    expect(found(text, { known: ['Chantiers Yvelines'] })).toEqual([])
  })

  it('says each place once, in order, and where it stands', () => {
    const text = fc.array(
      fc.constantFrom(
        'le ',
        '06 12 34 56 78',
        ' Karim ',
        'né le 3 mai 1980',
        ', ',
        'x',
        '12 rue Foch',
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join('')
        let last = 0
        for (const { from, to, words } of findPersonal(whole)) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(whole.slice(from, to)).toBe(words)
          last = to
        }
      }),
    )
  })
})
