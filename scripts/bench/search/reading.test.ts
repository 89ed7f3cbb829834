import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readCorpus } from './corpus.ts'
import { kindsOf } from './kinds.ts'
import { noisyOf } from './noise/index.ts'
import { readQueries, requireGold } from './queries.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'infos-droits-lines-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const write = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}
const lines = (...items: unknown[]) => items.map((item) => JSON.stringify(item)).join('\n')

const page = { id: 'F1', title: 'RSA', rubric: 'précarité', text: 'Texte.' }
const query = { qid: 'q1', query: 'Comment avoir le RSA ?', gold: ['F1'] }

describe('a corpus', () => {
  it('is read compressed or not, what it leaves out is empty', async () => {
    const [document] = await readCorpus(write('a.jsonl.gz', gzipSync(`\uFEFF${lines(page)}\n\n`)))
    expect(document).toMatchObject({
      id: 'F1',
      kind: 'guide',
      title: 'RSA',
      aliases: [],
      summary: '',
      headings: [],
      body: 'Texte.',
      facets: { rubric: ['précarité'] },
    })
  })

  it('keeps its descriptions and headings, and whatever else a line holds does no harm', async () => {
    const rich = { ...page, desc: 'Une aide.', heads: ['Qui ?'], url: 'https://a.fr', date: '2020' }
    const [document] = await readCorpus(write('a.jsonl', lines(rich)))
    expect(document).toMatchObject({ summary: 'Une aide.', headings: ['Qui ?'] })
  })

  it('with a page that is there twice is refused', async () => {
    const file = write('a.jsonl', lines(page, { ...page, id: 'F2' }, page))
    await expect(readCorpus(file)).rejects.toMatchObject({
      code: 'bench.corpus',
      message: expect.stringContaining('(lignes 1 et 3)') as string,
    })
  })

  it.each([
    ['is no JSON', `${lines(page)}\n{oops`, 'bench.line', 'a.jsonl, ligne 2, n’est pas du JSON'],
    ['lacks its title', lines({ ...page, title: undefined }), 'bench.line', 'ligne 1'],
    ['is of another type', lines({ ...page, heads: 'Qui' }), 'bench.line', 'heads'],
    ['is missing', '\n', 'bench.file', 'est vide'],
  ])('is refused where a line %s, naming file and line', async (_, text, code, words) => {
    await expect(readCorpus(write('a.jsonl', text))).rejects.toMatchObject({
      code,
      message: expect.stringContaining(words) as string,
    })
  })

  it('that is not there or cannot be opened is told in plain words', async () => {
    await expect(readCorpus(join(folder, 'none.jsonl'))).rejects.toMatchObject({
      code: 'bench.file',
      message: expect.stringContaining('none.jsonl ne peut pas être lu') as string,
    })
    const broken = write('a.gz', gzipSync(lines(page)).subarray(0, 30))
    await expect(readCorpus(broken)).rejects.toMatchObject({ code: 'bench.file' })
  })
})

describe('queries', () => {
  it('belong to the set of their file and are misspelt here when they do not say otherwise', async () => {
    const files = [
      write('citoyens.jsonl', lines(query)),
      write(
        'b.jsonl.gz',
        gzipSync(lines({ ...query, set: 'autre', noisy: 'coment avoir le rsa' })),
      ),
    ]
    const [first, second] = await readQueries(files)
    expect(first).toMatchObject({
      set: 'citoyens',
      rubric: '',
      half: null,
      noisy: noisyOf(query.query),
    })
    expect(second).toMatchObject({ set: 'autre', noisy: 'coment avoir le rsa' })
  })

  it('without a right answer are refused', async () => {
    const file = write('a.jsonl', lines(query, { ...query, gold: [] }))
    await expect(readQueries([file])).rejects.toMatchObject({ code: 'bench.line' })
  })

  it('whose answers are not in the corpus are refused, saying how many', async () => {
    const file = write('a.jsonl', lines(query, { ...query, gold: ['F8', 'F1', 'F9'] }))
    const queries = await readQueries([file])
    expect(() => requireGold({ queries, ids: new Set(['F1']) })).toThrow(
      expect.objectContaining({
        code: 'bench.gold',
        message: expect.stringMatching(
          /corpus\u00A0: 2, par exemple «\u00A0F8\u00A0».*ligne 2/,
        ) as string,
      }) as Error,
    )
    expect(() => requireGold({ queries, ids: new Set(['F1', 'F8', 'F9']) })).not.toThrow()
  })

  it('are of a kind by rubric and by length', async () => {
    const file = write(
      'jeu.jsonl',
      lines(
        { ...query, query: 'RSA', rubric: 'précarité' },
        { ...query, query: 'aide d’urgence' },
        { ...query, query: 'je n’ai plus rien à manger ce soir' },
      ),
    )
    expect((await readQueries([file])).map(kindsOf)).toEqual([
      ['jeu · précarité', 'jeu · 1-2 mots'],
      ['jeu · 3-6 mots'],
      ['jeu · 7 mots et plus'],
    ])
  })
})
