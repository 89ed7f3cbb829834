import { describe, expect, it } from 'vitest'
import { linkProblem } from './link.ts'
import { keptPhone } from './phone.ts'
import { slugField, slugProblem } from './slug.ts'
import { isLeftOut } from './together.ts'
import { httpsOnly, httpsRequired, webAddress } from './urls.ts'

describe('an address of a page', () => {
  it.each(['loyer-impaye', 'rsa', 'a1'])('%s is right', (slug) => {
    expect(slugProblem({ slug })).toBeNull()
  })

  it.each(['Loyer', 'loyer--impaye', '-loyer', 'é', 'a b', '', '../x'])('%j is wrong', (slug) => {
    expect(slugProblem({ slug })).toMatch(/Minuscules/)
  })

  it('may be too long or reserved', () => {
    expect(slugProblem({ slug: 'a'.repeat(71) })).toMatch(/trop longue/)
    expect(slugProblem({ slug: 'theme', isReserved: () => true })).toMatch(/réservé/)
  })
})

describe('a web address', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.fr', 'caf.fr', 'https://x', 7])(
    '%j is refused everywhere',
    (value) => {
      for (const check of [httpsOnly, httpsRequired, webAddress])
        expect(check(value)).toBeTypeOf('string')
    },
  )

  it('is https, except for the small sites of partners', () => {
    expect(httpsRequired('https://www.caf.fr')).toBe(true)
    expect(httpsRequired('http://www.caf.fr')).toBeTypeOf('string')
    expect(webAddress('http://www.asso.fr')).toBe(true)
  })

  it('may be left out only where nothing asks for it', () => {
    expect([httpsOnly(''), webAddress(null), httpsRequired('')]).toEqual([
      true,
      true,
      expect.any(String),
    ])
  })
})

describe('a telephone number', () => {
  it('is kept as E.164, or as it was typed so that the form can name it', () => {
    expect(keptPhone('01 30 97 80 00')).toBe('+33130978000')
    expect(keptPhone('  ')).toBeNull()
    expect(keptPhone('12')).toBe('12')
    expect(keptPhone(undefined)).toBeUndefined()
  })
})

describe('a link that may be left out', () => {
  it.each([
    [{ label: '', url: null }, null],
    [{ label: 'La CAF', url: 'https://www.caf.fr' }, null],
    [{ label: 'La CAF', url: '' }, 'remplissez les deux'],
    [{ label: ' ', url: 'https://www.caf.fr' }, 'remplissez les deux'],
    [{ label: 'La CAF', url: 'http://www.caf.fr' }, 'https'],
  ])('is written whole or not at all (%#)', (link, expected) => {
    const found = linkProblem(link)
    expect(found).toEqual(expected === null ? true : expect.stringContaining(expected))
  })
})

describe('parts that are written together', () => {
  const names = ['summary', 'steps']

  it.each([
    ['', { summary: '', steps: [] }, false],
    [' ', { summary: ' ', steps: [{}] }, true],
    [[], { summary: 'Vous', steps: [] }, true],
    [undefined, { summary: 'Vous' }, true],
    ['Vous', { summary: 'Vous', steps: [] }, false],
    [null, undefined, false],
  ])('miss one that is empty beside another (%#)', (value, group, expected) => {
    expect(isLeftOut({ value, group, names })).toBe(expected)
  })
})

describe('an empty address', () => {
  const field = slugField({ collection: 'themes', from: 'title' })
  const validate = (title: string) =>
    field.validate?.('' as never, { data: { title }, req: {} } as never)

  it('has no star, and leaves it to the title to say that it is missing', async () => {
    expect(field.required).not.toBe(true)
    expect(await validate('')).toBe(true)
  })

  it('is wrong when nothing can be made from the title', async () => {
    expect(await validate('???')).toMatch(/Minuscules/)
  })
})
