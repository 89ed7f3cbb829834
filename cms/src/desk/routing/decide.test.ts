import { RUBRIC_SLUGS, TERRITORIES } from '@infos-droits/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { communeKey } from './communes.ts'
import { decideRoute, type Asked, type Partner, type Rule } from './decide.ts'
import { explain } from './explain.ts'

const rule = (id: string, more: Partial<Rule> = {}): Rule => ({
  id,
  rubric: 'logement',
  theme: null,
  communes: [],
  territory: 'here',
  organization: 'adil',
  substitute: null,
  ...more,
})

const partner = (id: string, more: Partial<Partner> = {}): Partner => ({
  id,
  name: id.toUpperCase(),
  isReachable: true,
  absences: [],
  ...more,
})

const asked = (more: Partial<Asked> = {}): Asked => ({
  rubric: 'logement',
  themes: [],
  territory: 'here',
  commune: undefined,
  day: '2026-11-23',
  ...more,
})

const partners = [partner('adil'), partner('ccas'), partner('clllaj')]
const decide = (rules: Rule[], more: Partial<Asked> = {}, known = partners) =>
  decideRoute({ asked: asked(more), rules, partners: known })

describe('which rule decides', () => {
  const rules = [
    rule('1'),
    rule('2', { territory: null, organization: 'ccas' }),
    rule('3', { theme: 'loyer', territory: null, organization: 'clllaj' }),
    rule('4', { communes: ['Viroflay'], territory: null, organization: 'ccas' }),
    rule('5', { theme: 'loyer', communes: ['Viroflay'], territory: null, organization: 'ccas' }),
  ]

  it.each([
    [{}, '1'],
    [{ territory: 'elsewhere' as const }, '2'],
    [{ territory: 'unknown' as const }, '2'],
    [{ commune: '78220 VIROFLAY' }, '4'],
    [{ themes: ['loyer'] }, '3'],
    [{ themes: ['autre', 'loyer'], commune: 'viroflay' }, '5'],
    [{ rubric: 'sante' as const }, null],
    [{ rubric: 'unknown' as const }, null],
  ])('of %o it is %s', (more, id) => {
    expect(decide(rules, more).rule?.id ?? null).toBe(id)
  })

  it('does not depend on the order in which the rules are stored', () => {
    const known = fc.constantFrom('loyer', 'énergie', null)
    const places = fc.constantFrom(
      { communes: [], territory: null },
      ...TERRITORIES.map((territory) => ({ communes: [], territory })),
      { communes: ['Viroflay'], territory: null },
    )
    const any = fc
      .array(fc.record({ rubric: fc.constantFrom(...RUBRIC_SLUGS), theme: known, place: places }))
      .map((all) =>
        all.map(({ rubric, theme, place }, index) =>
          rule(String(index).padStart(4, '0'), { rubric, theme, ...place }),
        ),
      )
    const questions = fc.record({
      rubric: fc.constantFrom(...RUBRIC_SLUGS, 'unknown' as const),
      themes: fc.subarray(['loyer', 'énergie']),
      territory: fc.constantFrom(...TERRITORIES),
      commune: fc.constantFrom(undefined, 'Viroflay', 'Buc'),
    })
    fc.assert(
      fc.property(any, questions, (all, question) => {
        const decision = decide(all, question)
        expect(decide([...all].reverse(), question)).toEqual(decision)
        // Each rule of the rubric is accounted for, and nothing of another rubric decides.
        const ofRubric = all.filter(({ rubric }) => rubric === question.rubric)
        expect(decision.others.length + (decision.rule === null ? 0 : 1)).toBe(ofRubric.length)
        if (decision.rule !== null) expect(decision.rule.rubric).toBe(question.rubric)
        if (decision.organization === null) expect(decision.outcome).not.toBe('partner')
      }),
    )
  })
})

describe('who is asked by that rule', () => {
  const away = { absences: [{ from: '2026-11-20', to: '2026-11-23' }] }
  const withSubstitute = [rule('1', { substitute: 'ccas' })]

  it('the partner, until the day before it is away and from the day after', () => {
    const known = [partner('adil', away), partner('ccas')]
    const at = (day: string) => decide(withSubstitute, { day }, known).organization
    expect(['2026-11-19', '2026-11-20', '2026-11-23', '2026-11-24'].map(at)).toEqual([
      'adil',
      'ccas',
      'ccas',
      'adil',
    ])
  })

  it.each([
    ['nobody replaces it', [rule('1')], [partner('adil', away)], 'away'],
    [
      'its substitute is away too',
      withSubstitute,
      [partner('adil', away), partner('ccas', away)],
      'both_away',
    ],
    [
      'its substitute has no address',
      withSubstitute,
      [partner('adil', away), partner('ccas', { isReachable: false })],
      'substitute_unreachable',
    ],
    ['it has no address', [rule('1')], [partner('adil', { isReachable: false })], 'unreachable'],
    ['it is no more', [rule('1')], [], 'unreachable'],
    ['the rule names nobody', [rule('1', { organization: null })], [], 'rule_says_lead'],
  ])('the lead when %s', (_, rules, known, outcome) => {
    expect(decide(rules, {}, known)).toMatchObject({ organization: null, outcome })
  })

  it('says in sentences which rule decided, why the others lost, and who replaces whom', () => {
    const rules = [
      rule('1', { theme: 'loyer', substitute: 'ccas' }),
      rule('2', { communes: ['Buc'], territory: null }),
      rule('3'),
    ]
    const known = [partner('adil', away), partner('ccas')]
    const decision = decide(rules, { themes: ['loyer'] }, known)
    const themes = new Map([['loyer', 'Loyer impayé']])
    expect(explain({ decision, partners: known, themes })).toEqual({
      result: 'Elle irait à\u00A0: CCAS.',
      reasons: [
        'La règle «\u00A0Logement, Loyer impayé, dans la commune ou ses voisines\u00A0» décide\u00A0: c’est la plus précise qui convient.',
        'ADIL est absent ce jour-là\u00A0: son remplaçant est choisi.',
      ],
      others: [
        '«\u00A0Logement, Buc\u00A0»\u00A0: elle est pour un autre lieu.',
        '«\u00A0Logement, dans la commune ou ses voisines\u00A0»\u00A0: elle convient, mais ne nomme pas de thème.',
      ],
    })
  })
})

it.each([
  ['Le Chesnay-Rocquencourt', '78150 LE CHESNAY ROCQUENCOURT'],
  ['Saint-Cyr-l’École', 'st cyr l ecole'],
  ['Versailles', ' versailles cedex '],
  ['Élancourt', 'elancourt (78990)'],
])('%s is the commune of who typed « %s »', (commune, typed) => {
  expect(communeKey(typed)).toBe(communeKey(commune))
})
