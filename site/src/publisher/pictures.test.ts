import { generateSealingKeys } from '@infos-droits/shared/crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fixtureSnapshot } from '../../test/fixture.ts'
import { picturedFixture } from '../../test/picture-fixture.ts'
import { startStandInCms, type StandInCms } from '../../test/stand-in-cms.ts'
import { temporary } from '../../test/test-site.ts'
import { tinySite } from '../../test/tiny-site.ts'
import { currentReleaseId } from '../release/index.ts'
import { cmsWork } from './cms-work.ts'
import { publishNext } from './serve.ts'

const keys = generateSealingKeys()
const { changes, files } = await picturedFixture()

let place: ReturnType<typeof temporary>
let cms: StandInCms
beforeEach(async () => {
  place = temporary('publisher-pictures')
  cms = await startStandInCms({ privateKey: keys.privateKey })
  cms.state.snapshot = JSON.stringify(fixtureSnapshot(changes))
  for (const [address, bytes] of files)
    cms.state.pictures.set(address.replace(/^.*\/|\.jpg$/g, ''), bytes)
})
afterEach(async () => {
  await cms.stop()
  place.remove()
})

const claim = (fence: number) => ({ id: `claim-${String(fence)}`, fence, leaseSeconds: 60 })
const releasesDir = () => join(place.directory, 'releases')
const next = () =>
  publishNext({
    work: cmsWork({ cms: cms.cms }),
    options: {
      site: tinySite({ directory: join(place.directory, 'dist') }),
      releasesDir: releasesDir(),
      siteUrl: 'https://droits.example',
    },
    log: () => undefined,
  })

test('a publication fetches the pictures it lacks, and the next one none', async () => {
  cms.state.claims.push(claim(1), claim(2))
  await next()
  await next()
  expect(cms.state.reports.map(({ state }) => state)).toEqual(['live', 'live'])
  expect(cms.state.picturesAsked).toHaveLength(files.size)
})

test('the first release, which nobody asked for, has its pictures too', async () => {
  await next()
  expect(currentReleaseId(releasesDir())).not.toBeNull()
  expect(cms.state.picturesAsked).toHaveLength(files.size)
})

test('a picture that the CMS has lost is told to the lead, and nothing goes live', async () => {
  cms.state.pictures.clear()
  cms.state.claims.push(claim(1))
  await next()
  expect(cms.state.reports).toMatchObject([
    { state: 'refused', reason: expect.stringContaining('dont le fichier manque') as string },
  ])
  expect(currentReleaseId(releasesDir())).toBeNull()
})

test('why the CMS can give no snapshot is told in its words, at once', async () => {
  const message =
    '«\u00A0Loyer\u00A0» montre l’image «\u00A0Une porte\u00A0», dont le fichier manque.'
  cms.state.snapshot = JSON.stringify({ code: 'snapshot.picture', message })
  cms.state.snapshotStatus = 422
  cms.state.claims.push(claim(1))
  const began = performance.now()
  await next()
  expect(performance.now() - began).toBeLessThan(5000)
  expect(cms.state.reports).toMatchObject([{ state: 'refused', reason: message }])
})
