import { buildIndex, documentsOf } from '@infos-droits/shared/search'
import { describe, expect, it } from 'vitest'
import { fixtureContent, fixtureSnapshot } from '../../../test/fixture.ts'
import { SEARCH_MANIFEST, type SearchManifest } from '../addresses.ts'
import { makeSearch } from '../files.ts'
import { makeEngine } from './engine.ts'
import type { FromWorker } from './messages.ts'

type Files = Map<string, Uint8Array<ArrayBuffer> | string>

const filesOf = (): Files =>
  new Map(makeSearch(fixtureSnapshot()).files.map((file) => [file.path, file.content])) as Files

const engineOver = (files: Files) => {
  const said: FromWorker[] = []
  const fetched: string[] = []
  const handle = makeEngine({
    fetch: (path) => {
      fetched.push(path)
      const content = files.get(path)
      return Promise.resolve(new Response(content, { status: content === undefined ? 404 : 200 }))
    },
    post: (message) => said.push(message),
  })
  const ask = async (text: string): Promise<string[]> => {
    await handle({ kind: 'ask', turn: 1, query: { text, facets: {} }, limit: 20 })
    const last = said.at(-1)
    return last?.kind === 'answer' ? last.answer.hits.map((hit) => hit.id) : []
  }
  return { handle, ask, said, fetched }
}

describe('the engine of the worker', () => {
  it('loads the index once, and asks for nothing more to answer', async () => {
    const { handle, ask, fetched } = engineOver(filesOf())
    await handle({ kind: 'prepare', isWhole: false })
    expect((await ask('loyer'))[0]).toBe('guide:loyer-impaye')
    await ask('adil')
    expect(fetched[0]).toBe(SEARCH_MANIFEST)
    expect(fetched.slice(1).toSorted()).toEqual([
      expect.stringMatching(/^\/recherche\/index\..*\.bin$/),
      expect.stringMatching(/^\/recherche\/mots\..*\.bin$/),
      expect.stringMatching(/^\/recherche\/mots\..*\.json$/),
    ])
  })

  it('prepared whole, has nothing left to learn when the first key comes', async () => {
    const { handle, ask, said, fetched } = engineOver(filesOf())
    await handle({ kind: 'prepare', isWhole: true })
    expect(said).toEqual([{ kind: 'taught' }])
    const before = fetched.length
    expect((await ask('loyer'))[0]).toBe('guide:loyer-impaye')
    await handle({ kind: 'prepare', isWhole: true })
    expect(fetched).toHaveLength(before)
    expect(said.filter(({ kind }) => kind === 'taught')).toHaveLength(1)
  })

  it('says when only small words were asked', async () => {
    const { ask, said } = engineOver(filesOf())
    for (const text of ['je n’ai plus de', 'zzzzz']) await ask(text)
    const bare = said.flatMap((message) => (message.kind === 'answer' ? [message.isBare] : []))
    expect(bare).toEqual([true, false])
  })

  it('gives excerpts one by one, from texts it loads once', async () => {
    const { handle, said, fetched } = engineOver(filesOf())
    const wanted = {
      kind: 'excerpts',
      ids: ['guide:loyer-impaye', 'guide:absent'],
      stems: [],
      max: 90,
    }
    await handle(wanted as Parameters<typeof handle>[0])
    await handle(wanted as Parameters<typeof handle>[0])
    expect(said.map((message) => message.kind === 'excerpt' && message.id)).toEqual([
      'guide:loyer-impaye',
      'guide:loyer-impaye',
    ])
    expect(fetched.filter((path) => path.endsWith('loyer-impaye.json'))).toHaveLength(1)
  })

  it('says so when the index cannot be had, and tries again when asked again', async () => {
    const files = filesOf()
    const manifest = files.get(SEARCH_MANIFEST) ?? ''
    files.delete(SEARCH_MANIFEST)
    const { ask, said } = engineOver(files)
    await ask('loyer')
    expect(said).toEqual([{ kind: 'failed' }])
    files.set(SEARCH_MANIFEST, manifest)
    expect((await ask('loyer'))[0]).toBe('guide:loyer-impaye')
  })

  it('says so when the index is not one', async () => {
    const files = filesOf()
    const { base } = JSON.parse(String(files.get(SEARCH_MANIFEST))) as SearchManifest
    files.set(base, new Uint8Array([1, 2, 3]))
    const { ask, said } = engineOver(files)
    await ask('loyer')
    expect(said).toEqual([{ kind: 'failed' }])
  })

  it('finds what changed since the index was made, and no longer what is gone', async () => {
    const files = filesOf()
    const content = fixtureContent()
    const guides = content.guides
      .filter((guide) => guide.slug === 'loyer-impaye')
      .map((guide) => ({ ...guide, slug: 'chaudiere', title: 'Ma chaudière est en panne' }))
    const changed = fixtureSnapshot({ guides })
    const documents = documentsOf(changed).filter((document) => document.id === 'guide:chaudiere')
    const delta = '/recherche/index.0123456789abcdef.bin'
    files.set(delta, buildIndex({ documents }) as Uint8Array<ArrayBuffer>)
    const manifest = JSON.parse(String(files.get(SEARCH_MANIFEST))) as SearchManifest
    const removed = ['guide:loyer-impaye']
    files.set(SEARCH_MANIFEST, JSON.stringify({ ...manifest, delta, removed }))
    const { ask } = engineOver(files)
    expect((await ask('chaudière'))[0]).toBe('guide:chaudiere')
    expect(await ask('payer mon loyer')).not.toContain('guide:loyer-impaye')
  })

  it('looks into all that pages say, for that only, and leaves out what is known', async () => {
    const { handle, ask, said, fetched } = engineOver(filesOf())
    const isTexts = (path: string) => path.startsWith('/recherche/texte.')
    await ask('loyer')
    expect(fetched.filter(isTexts)).toEqual([])
    await handle({ kind: 'elsewhere', text: 'zzzzz quittances', known: [] })
    const found = said.at(-1)
    const pages = found?.kind === 'elsewhere' ? found.pages : []
    expect(pages.map(({ url }) => url)).toContain('/logement/loyer-impaye/')
    expect(fetched.filter(isTexts).length).toBeGreaterThan(1)
    const known = pages.map(({ url }) => url)
    await handle({ kind: 'elsewhere', text: 'zzzzz quittances', known })
    expect(said.at(-1)).toEqual({ kind: 'elsewhere', text: 'zzzzz quittances', pages: [] })
  })

  it('finds nowhere else what cannot be loaded', async () => {
    const files = filesOf()
    for (const path of files.keys()) if (path.endsWith('.part')) files.delete(path)
    const { handle, said } = engineOver(files)
    await handle({ kind: 'elsewhere', text: 'quittances', known: [] })
    expect(said).toEqual([{ kind: 'elsewhere', text: 'quittances', pages: [] }])
  })
})
