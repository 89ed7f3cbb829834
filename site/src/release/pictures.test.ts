import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fixtureSnapshot } from '../../test/fixture.ts'
import { picturedFixture } from '../../test/picture-fixture.ts'
import { storedFile } from '../../test/stored-file.ts'
import { temporary } from '../../test/test-site.ts'
import { tinySite } from '../../test/tiny-site.ts'
import { publish } from '../publisher/publish.ts'
import { currentReleaseId, type FetchPicture, type ReleaseManifest } from './index.ts'

const { changes, files } = await picturedFixture()
const snapshot = fixtureSnapshot(changes)
const addresses = [...files.keys()]

let place: ReturnType<typeof temporary>
let asked: string[]
beforeEach(() => {
  place = temporary('pictures')
  asked = []
})
afterEach(() => {
  place.remove()
})

const releasesDir = () => join(place.directory, 'releases')
const kept: FetchPicture = (name) => {
  asked.push(name)
  return Promise.resolve(files.get(`/media/${name}.jpg`) ?? null)
}
const none: FetchPicture = () => Promise.resolve(null)
const publishWith = (fetchPicture: FetchPicture, content = snapshot) =>
  publish({
    site: tinySite({ directory: join(place.directory, 'dist') }),
    releasesDir: releasesDir(),
    siteUrl: 'https://droits.example',
    snapshot: () => Promise.resolve(content),
    fetchPicture,
  })
const pathIn = (manifest: ReleaseManifest, path = addresses[0] ?? '') =>
  storedFile({ releasesDir: releasesDir(), manifest, path })

test('a release holds every picture that its pages show, each fetched once', async () => {
  const { manifest } = await publishWith(kept)
  expect(Object.keys(manifest.files).filter((path) => path.startsWith('/media/'))).toEqual(
    addresses.toSorted(),
  )
  expect(asked).toHaveLength(files.size)
  for (const [address, bytes] of files)
    expect(readFileSync(pathIn(manifest, address)).equals(bytes)).toBe(true)
})

test('the next one takes them from the one before, without asking', async () => {
  await publishWith(kept)
  const { manifest } = await publishWith(none)
  expect(existsSync(pathIn(manifest))).toBe(true)
})

test('one that was damaged on the disk is asked for again', async () => {
  const before = await publishWith(kept)
  writeFileSync(pathIn(before.manifest), 'not a picture')
  asked = []
  const { manifest } = await publishWith(kept)
  expect(asked).toHaveLength(1)
  expect(readFileSync(pathIn(manifest)).equals(files.get(addresses[0] ?? '') ?? Buffer.of())).toBe(
    true,
  )
})

test('a picture that no page shows any more is in no new release', async () => {
  await publishWith(kept)
  const { manifest } = await publishWith(kept, fixtureSnapshot())
  expect(Object.keys(manifest.files).filter((path) => path.startsWith('/media/'))).toEqual([])
})

test.each([
  ['is nowhere', none],
  ['is another one', () => Promise.resolve(Buffer.from('another'))],
] as [string, FetchPicture][])(
  'a picture that %s refuses the release, names its page, and the site stays',
  async (_, fetchPicture) => {
    const live = await publishWith(kept)
    rmSync(pathIn(live.manifest))
    await expect(publishWith(fetchPicture)).rejects.toMatchObject({
      code: 'release.refused',
      message: expect.stringMatching(
        /^«\sJe n’arrive plus à payer mon loyer\s» montre l’image «\sUne porte verte.*», dont le fichier manque/,
      ) as string,
    })
    expect(currentReleaseId(releasesDir())).toBe(live.manifest.id)
  },
)
