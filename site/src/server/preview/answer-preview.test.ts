import { PREVIEW_PATH, previewAnswerSchema } from '@infos-droits/shared'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixtureContent, fixtureSnapshot } from '../../../test/fixture.ts'
import { STAND_IN_TOKEN } from '../../../test/stand-in-cms.ts'
import { startTestSite, withSettings, type TestSite } from '../../../test/test-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await startTestSite()
})
afterAll(() => site.stop())

const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${site.siteUrl}${PREVIEW_PATH}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${STAND_IN_TOKEN}`, ...headers },
    body: new Uint8Array(gzipSync(JSON.stringify(body))),
  })

const snapshot = fixtureSnapshot(withSettings({ siteName: 'Brouillon' }))

describe('the preview of a page', () => {
  test('is for the CMS alone, and the public cannot tell what is there', async () => {
    const body = { address: '/logement/', snapshot }
    expect((await post(body, { authorization: 'Bearer wrong' })).status).toBe(401)
    expect((await fetch(`${site.siteUrl}${PREVIEW_PATH}`)).status).toBe(401)
  })

  test('is made of the snapshot that comes with it, styles inside, and changes nothing', async () => {
    const response = await post({ address: '/logement/', snapshot })
    expect(response.headers.get('cache-control')).toBe('no-store')
    const { status, html } = previewAnswerSchema.parse(await response.json())
    expect(status).toBe(200)
    expect(html).toContain('Brouillon /logement/')
    expect(html).toContain('<style>main{max-width:40rem}')
    const live = await (await fetch(`${site.siteUrl}/logement/`)).text()
    expect(live).toContain(fixtureContent().settings.siteName)
    expect(live).not.toContain('Brouillon')
  })

  test('is refused, with a reason, when the snapshot could not be published', async () => {
    const response = await post({ address: '/logement/', snapshot: { ...snapshot, guides: [] } })
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ code: 'snapshot.digest' })
    expect((await post({ address: '//evil.test/', snapshot })).status).toBe(400)
  })
})
