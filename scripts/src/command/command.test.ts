import { AppError } from '@infos-droits/shared'
import { describe, expect, it } from 'vitest'
import { helpText, parseCommand, table, createProgress, type Verb } from './index.ts'

const verb: Verb = {
  name: 'sample',
  summary: 'Fait un essai.',
  options: {
    json: { type: 'boolean', description: 'en JSON' },
    out: { type: 'string', value: 'DOSSIER', description: 'où' },
  },
  run: () => Promise.resolve(0),
}

describe('the words after a verb', () => {
  it('are its options', () => {
    const input = parseCommand({ verb, args: ['--json', '--out', 'a b'] })
    expect(input).toMatchObject({ values: { out: 'a b' }, positionals: [] })
    expect(input !== 'help' && input.flags.has('json')).toBe(true)
  })

  it('may give an option several times', () => {
    const input = parseCommand({ verb, args: ['--out', 'a', '--json', '--out', 'b'] })
    expect(input).toMatchObject({ values: { out: 'b' } })
    expect(input !== 'help' && input.allOf('out')).toEqual(['a', 'b'])
    expect(input !== 'help' && input.allOf('other')).toEqual([])
  })

  it('ask for help in two ways', () => {
    expect(parseCommand({ verb, args: ['--help'] })).toBe('help')
    expect(parseCommand({ verb, args: ['--json', '-h'] })).toBe('help')
  })

  it.each([['--unknown'], ['stray'], ['--out'], ['--json=yes']])('are refused: %s', (word) => {
    const parse = () => parseCommand({ verb, args: [word] })
    expect(parse).toThrow(AppError)
    expect(parse).toThrow(/npm run sample -- --help/)
  })

  it.each([
    ['--unknown', 'l’option «\u00A0--unknown\u00A0» n’existe pas'],
    ['stray', '«\u00A0stray\u00A0» est de trop'],
    ['--out', 'l’option «\u00A0--out\u00A0» attend une valeur'],
    ['--json=yes', 'l’option «\u00A0--json\u00A0» ne prend pas de valeur'],
  ])('are refused in French: %s', (word, reason) => {
    expect(() => parseCommand({ verb, args: [word] })).toThrow(reason)
  })

  it('are refused in French: an option in the place of a value', () => {
    const parse = () => parseCommand({ verb, args: ['--out', '--json'] })
    expect(parse).toThrow('l’option «\u00A0--out\u00A0» attend une valeur')
  })

  it('may be files where the verb takes them', () => {
    const input = parseCommand({
      verb: { ...verb, positionals: '[fichiers…]' },
      args: ['a.test.ts'],
    })
    expect(input).toMatchObject({ positionals: ['a.test.ts'] })
  })
})

describe('help', () => {
  it('names every option with its value', () => {
    const text = helpText(verb)
    expect(text).toContain('Usage : npm run sample -- [options]')
    expect(text).toMatch(/--json {9}en JSON/)
    expect(text).toMatch(/--out DOSSIER {2}où/)
    expect(text).toContain('--help')
  })
})

describe('progress', () => {
  it('says what begins, what ended and how long it took', async () => {
    let time = 0
    const lines: string[] = []
    const progress = createProgress({ write: (line) => lines.push(line), now: () => time })
    await progress.step('Base', () => {
      time = 1_500
      return Promise.resolve()
    })
    expect(lines).toEqual(['[   0,0 s] … Base', '[   1,5 s] ✓ Base (1,5 s)'])
  })

  it('says that a step failed and passes its error on', async () => {
    const lines: string[] = []
    const progress = createProgress({ write: (line) => lines.push(line), now: () => 0 })
    const step = progress.step('Base', () => Promise.reject(new Error('no')))
    await expect(step).rejects.toThrow('no')
    expect(lines.at(-1)).toBe('[   0,0 s] ✗ Base (0,0 s)')
  })
})

describe('a table', () => {
  const rows = [
    ['name', 'p50', 'p99'],
    ['a', '1', '12'],
  ]

  it('aligns its columns, figures to the right', () => {
    expect(table({ rows })).toEqual(['name  p50  p99', 'a       1   12'])
    expect(table({ rows: [] })).toEqual([])
  })

  it('can lean left and stand in', () => {
    expect(table({ rows, lean: 'left', indent: '- ', gap: ' ' })).toEqual([
      '- name p50 p99',
      '- a    1   12',
    ])
  })
})
