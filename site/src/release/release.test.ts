import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fixtureContent, fixtureSnapshot } from '../../test/fixture.ts'
import { storedFile } from '../../test/stored-file.ts'
import { temporary, withSettings } from '../../test/test-site.ts'
import { tinyHandler, tinyPage, tinySite } from '../../test/tiny-site.ts'
import { allPaths, makeContent } from '../content/index.ts'
import { publish } from '../publisher/publish.ts'
import type { PageHandler } from '../rendering/index.ts'
import {
  buildRelease,
  compressRelease,
  currentReleaseId,
  describeRelease,
  listReleases,
  objectFile,
  openWorkshop,
  readManifest,
  servedContentReader,
  snapshotOfRelease,
  sweepObjects,
  type Describe,
  type ReleaseManifest,
} from './index.ts'

const siteUrl = 'https://droits.example'
const snapshot = fixtureSnapshot()

let place: ReturnType<typeof temporary>
let releasesDir: string
beforeEach(() => {
  place = temporary('release')
  releasesDir = join(place.directory, 'releases')
})
afterEach(() => {
  place.remove()
})

const siteWith = (handler?: PageHandler) =>
  tinySite({ directory: join(place.directory, 'dist'), ...(handler && { handler }) })

const publishWith = (
  options: { handler?: PageHandler; describe?: Describe; round?: number } = {},
) =>
  publish({
    site: siteWith(options.handler),
    releasesDir,
    siteUrl,
    snapshot: () =>
      Promise.resolve(
        options.round === undefined
          ? snapshot
          : fixtureSnapshot(withSettings({ tagline: `Version ${String(options.round)}` })),
      ),
    ...(options.describe && { describe: options.describe }),
  })

/** A handler that says something else at one address. */
const except = (address: string, answer: { status?: number; body: string }): PageHandler => {
  const otherwise = tinyHandler()
  return (request, response, next, locals) => {
    if (request.url !== address) return otherwise(request, response, next, locals)
    response.writeHead(answer.status ?? 200, { 'content-type': 'text/html' })
    return response.end(answer.body)
  }
}

const withLink = (html: string) =>
  tinyHandler({ body: (path) => (path === '/logement/' ? html : '') })

describe('a release', () => {
  test('holds every address, its error pages, assets and search index, compressed', async () => {
    const { manifest } = await publishWith()
    const addresses = allPaths(makeContent({ snapshot, siteUrl }))
    expect(manifest.addresses).toEqual(addresses)
    for (const address of addresses) {
      const file = address.endsWith('/') ? `${address}index.html` : address
      expect(statSync(storedFile({ releasesDir, manifest, path: file })).size).toBeGreaterThan(0)
    }
    for (const file of [
      '/404.html',
      '/500.html',
      '/_astro/style.abc123.css',
      '/pagefind/pagefind.js',
    ])
      expect(manifest.files[file]).toBeDefined()
    await compressRelease({ files: manifest.files, releasesDir })
    const page = storedFile({ releasesDir, manifest, path: '/logement/index.html' })
    expect(brotliDecompressSync(readFileSync(`${page}.br`))).toEqual(readFileSync(page))
    expect(manifest).toMatchObject({ digest: snapshot.digest, asOf: snapshot.asOf, build: 'tiny' })
    expect(await snapshotOfRelease({ releasesDir, id: manifest.id })).toEqual(snapshot)
  })

  test('is live by a relative link, so that the data can be moved', async () => {
    const { manifest } = await publishWith()
    expect(readlinkSync(join(releasesDir, 'current'))).toBe(manifest.id)
  })

  test('keeps what it shares with the one before once, and compresses it once', async () => {
    const first = await publishWith()
    const { files } = first.manifest
    expect(await compressRelease({ files, releasesDir })).toBeGreaterThan(0)
    const second = await publishWith()
    const pageOf = (manifest: ReleaseManifest) =>
      storedFile({ releasesDir, manifest, path: '/logement/index.html' })
    expect(pageOf(second.manifest)).toBe(pageOf(first.manifest))
    // The list that desk mode keeps tells the release.
    expect(await compressRelease({ files: second.manifest.files, releasesDir })).toBe(1)
  })

  test('leaves nothing of releases that are gone but what others hold', async () => {
    const first = await publishWith()
    for (let round = 0; round < 6; round += 1) await publishWith({ round })
    const contents = () =>
      readdirSync(join(releasesDir, 'objects'), { recursive: true, withFileTypes: true }).filter(
        (entry) => entry.isFile(),
      ).length
    const before = contents()
    const removed = await sweepObjects(releasesDir)
    expect(removed).toBeGreaterThan(0)
    expect(contents()).toBe(before - removed)
    expect(
      existsSync(storedFile({ releasesDir, ...first, path: '/_astro/style.abc123.css' })),
    ).toBe(true)
    const bytesOf = (sha256: string) => readFileSync(objectFile(releasesDir, sha256))
    for (const id of await listReleases(releasesDir)) {
      expect((await snapshotOfRelease({ releasesDir, id })).guides).toEqual(snapshot.guides)
      const { content } = await readManifest(join(releasesDir, id))
      const served = servedContentReader(bytesOf)(bytesOf(content))
      expect(served.guides).toHaveLength(snapshot.guides.length)
    }
    expect(await sweepObjects(releasesDir)).toBe(0)
  }, 60_000)

  test('makes again what a refused one had made, once that was swept away', async () => {
    const workshop = openWorkshop(releasesDir)
    let isRight = true
    const handler = tinyHandler({
      body: (path) =>
        path === '/logement/' && !isRight ? '<a href="/nulle-part/">Nulle part</a>' : '',
    })
    const site = siteWith(handler)
    const publishRound = (round: number) => {
      const changed = fixtureSnapshot(withSettings({ tagline: `Version ${String(round)}` }))
      const snapshot = () => Promise.resolve(changed)
      return publish({ site, releasesDir, siteUrl, workshop, snapshot })
    }
    await publishRound(1)
    isRight = false
    workshop.pages.clear()
    await expect(publishRound(2)).rejects.toMatchObject({ code: 'release.refused' })
    expect(await sweepObjects(releasesDir)).toBeGreaterThan(0)
    workshop.objects.forget()
    isRight = true
    const { manifest } = await publishRound(2)
    for (const path of Object.keys(manifest.files))
      expect(existsSync(storedFile({ releasesDir, manifest, path })), path).toBe(true)
    expect(await snapshotOfRelease({ releasesDir, id: manifest.id })).toMatchObject({
      settings: { tagline: 'Version 2' },
    })
  })

  test('tells its progress page by page', async () => {
    const seen: number[] = []
    await buildRelease({
      snapshot,
      site: siteWith(),
      releasesDir,
      siteUrl,
      onProgress: ({ step, done }) => {
        if (step === 'render') seen.push(done)
      },
    })
    expect(seen.length).toBe(allPaths(makeContent({ snapshot, siteUrl })).length + 3)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  })

  test('of which the five last are kept, the live one always', async () => {
    const ids: string[] = []
    for (let round = 0; round < 7; round += 1) ids.push((await publishWith({ round })).manifest.id)
    const kept = readdirSync(releasesDir).filter((name) => /^\d/.test(name))
    expect(kept.toSorted()).toEqual(ids.slice(-5))
  }, 60_000)

  test('cleans what a killed publisher left half-made', async () => {
    mkdirSync(join(releasesDir, '.making-x/logement'), { recursive: true })
    mkdirSync(join(releasesDir, '.gone-y'), { recursive: true })
    writeFileSync(join(releasesDir, '.next-z'), '')
    await publishWith()
    const hidden = readdirSync(releasesDir).filter((name) => name.startsWith('.'))
    expect(hidden).toEqual(['.lock'])
  })
})

const WRONG: [string, PageHandler, RegExp][] = [
  [
    'a page that is not found',
    except('/logement/', { status: 404, body: 'x' }),
    /\/logement\/.*404/,
  ],
  [
    'a page that failed',
    except('/logement/', { status: 500, body: tinyPage({ title: 'Erreur' }) }),
    /\/logement\/.*500/,
  ],
  [
    'a page that goes elsewhere',
    except('/logement/', { status: 302, body: 'x' }),
    /renvoie ailleurs/,
  ],
  ['an empty page', except('/logement/', { body: '' }), /\/logement\/ est vide/],
  [
    'a page without text',
    except('/logement/', {
      body: '<html lang="fr"><head><title>Un titre assez long pour compter, vraiment</title></head></html>',
    }),
    /est vide/,
  ],
  [
    'a page cut off',
    except('/logement/', { body: tinyPage({ title: 'Logement' }).slice(0, -20) }),
    /coupée avant la fin/,
  ],
  [
    'a page without a heading',
    except('/logement/', { body: tinyPage({ title: 'Logement' }).replaceAll('h1>', 'h2>') }),
    /grand titre/,
  ],
  [
    'a page without a title',
    except('/logement/', {
      body: tinyPage({ title: 'Logement' }).replace('<title>Logement', '<title> '),
    }),
    /titre d’onglet/,
  ],
  [
    'a page without a language',
    except('/logement/', { body: tinyPage({ title: 'Logement' }).replace(' lang="fr"', '') }),
    /langue/,
  ],
  ['a missing 404 page', except('/404/', { body: tinyPage({ title: 'Absente' }) }), /404/],
  [
    'a broken link',
    withLink('<a href="/logement/nulle-part/">ici</a>'),
    /\/logement\/ mène à \/logement\/nulle-part\/, qui n’existe pas/,
  ],
  ['a broken link in full', withLink(`<a href="${siteUrl}/nulle-part/">ici</a>`), /nulle-part/],
  ['a link without its last slash', withLink('<a href="/famille">ici</a>'), /\/famille, qui/],
  ['a broken place in a page', withLink('<a href="/famille/#absent">ici</a>'), /endroit/],
  ['a missing picture', withLink('<img src="/_astro/absent.png" alt="">'), /absent\.png/],
  [
    'a missing source in a set',
    withLink('<img srcset="/_astro/a.png 1x, /_astro/b.png 2x" alt="">'),
    /b\.png/,
  ],
  ['a link that is a script', withLink('<a href="javascript:alert(1)">ici</a>'), /pas sûr/],
  ['a link that cannot be read', withLink('<a href="http://[">ici</a>'), /pas sûr/],
  [
    'a picture from elsewhere',
    withLink('<img src="https://ailleurs.example/a.png" alt="">'),
    /autre site/,
  ],
  [
    'a script from elsewhere',
    withLink('<script src="//ailleurs.example/a.js"></script>'),
    /autre site/,
  ],
  ['a script in the page', withLink('<script>alert(1)</script>'), /un script dans la page/],
  ['a style in the page', withLink('<p style="color:red">x</p>'), /un style dans la page/],
  ['code in an attribute', withLink('<p onclick="x()">x</p>'), /«\sonclick\s»/],
]

describe('a release is refused, and the one before stays live,', () => {
  const shared = temporary('refused')
  const sharedReleases = join(shared.directory, 'releases')
  const publishShared = (handler?: PageHandler) =>
    publish({
      site: tinySite({ directory: join(shared.directory, 'dist'), ...(handler && { handler }) }),
      releasesDir: sharedReleases,
      siteUrl,
      snapshot: () => Promise.resolve(snapshot),
    })
  let before = ''
  beforeAll(async () => {
    before = (await publishShared()).manifest.id
  })
  afterAll(() => {
    shared.remove()
  })

  test.each(WRONG)('for %s', async (_, handler, reason) => {
    await expect(publishShared(handler)).rejects.toMatchObject({
      code: 'release.refused',
      message: expect.stringMatching(reason) as string,
    })
    expect(currentReleaseId(sharedReleases)).toBe(before)
    const left = readdirSync(sharedReleases).filter((name) => /^\.making|^\d/.test(name))
    expect(left).toEqual([before])
  })

  test.each([
    ['/logement/../../../etc/', /ne peut pas être/],
    ['logement/', /ne peut pas être/],
    ['/Logement/', /ne peut pas être/],
    ['//evil.test/', /ne peut pas être/],
    ['/famille/', /prise par deux pages/],
  ])('for the address %s', async (address, reason) => {
    const describe: Describe = (from) => {
      const plan = describeRelease(from)
      return { ...plan, addresses: [...plan.addresses, address] }
    }
    await expect(publishWith({ describe })).rejects.toMatchObject({
      code: 'release.refused',
      message: expect.stringMatching(reason) as string,
    })
    expect(existsSync(join(releasesDir, 'current'))).toBe(false)
  })

  test('for a page that the snapshot calls for and the list of addresses forgets', async () => {
    const describe: Describe = (from) => {
      const plan = describeRelease(from)
      const addresses = plan.addresses.filter((address) => !address.includes('loyer-impaye'))
      return { ...plan, addresses }
    }
    await expect(publishWith({ describe })).rejects.toMatchObject({
      message: expect.stringContaining('/logement/loyer-impaye/ manque') as string,
    })
  })

  test('for a style sheet that names a missing font', async () => {
    const site = siteWith()
    const css = '@font-face{src:url("/_astro/absent.woff2")}'
    writeFileSync(join(site.distDir, 'client/_astro/fonts.css'), css)
    await expect(buildRelease({ snapshot, site, releasesDir, siteUrl })).rejects.toMatchObject({
      message: expect.stringContaining('absent.woff2') as string,
    })
  })

  test('when many things are wrong, with the first ten told and the others counted', async () => {
    const handler = tinyHandler({ body: () => '<a href="/nulle-part/">ici</a>' })
    await expect(publishWith({ handler })).rejects.toMatchObject({
      message: expect.stringMatching(/Et \d+ autres problèmes\.$/) as string,
    })
  })
})

test('a page that never ends, or whose maker fails, ends the making', async () => {
  const handler: PageHandler = () => Promise.reject(new Error('oops'))
  await expect(publishWith({ handler })).rejects.toMatchObject({ code: 'page.failed' })
})

test('an interrupted making leaves nothing behind', async () => {
  const stop = new AbortController()
  const handler = tinyHandler({
    body: (path) => {
      if (path === '/logement/') stop.abort()
      return ''
    },
  })
  const site = siteWith(handler)
  await expect(
    buildRelease({ snapshot, site, releasesDir, siteUrl, signal: stop.signal }),
  ).rejects.toMatchObject({ code: 'release.interrupted' })
  expect(readdirSync(releasesDir)).toEqual(['objects'])
  expect(await sweepObjects(releasesDir)).toBeGreaterThan(0)
})

test('external links, mails, telephones, places and pages on demand are in order', async () => {
  const links = [
    'https://www.service-public.gouv.fr/x',
    'mailto:a@b.fr',
    'tel:+33139000000',
    '#contenu',
    '/famille/#contenu',
    '/poser-une-question/?fiche=loyer-impaye',
    '/recherche/?q=a&amp;b=c',
    `${siteUrl}/famille/`,
    '../famille/',
    '',
  ]
  const html = links.map((href) => `<a href="${href}">x</a>`).join('<!-- <a href="/absent/"> -->')
  const data = '<script type="application/ld+json">{"a":"<a href=/absent/>"}</script>'
  await publishWith({ handler: withLink(html + data) })
})

test('a thousand guides make a thousand pages', async () => {
  const content = fixtureContent()
  const [model] = content.guides
  if (model === undefined) throw new Error('no guide')
  const guides = Array.from({ length: 1000 }, (_, index) => ({
    ...model,
    id: `g${String(index)}`,
    slug: `fiche-${String(index)}`,
  }))
  const { manifest } = await publish({
    site: siteWith(),
    releasesDir,
    siteUrl,
    snapshot: () => Promise.resolve(fixtureSnapshot({ guides })),
    // The pages of this test are made by a function, which no other thread has.
    renderers: null,
  })
  expect(manifest.pages).toBeGreaterThan(1000)
}, 120_000)
