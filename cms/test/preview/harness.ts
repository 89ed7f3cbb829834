import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bootPayload } from '../boot.ts'
import { guideData, makeGround } from '../publishing/content.ts'
import { signInTeam } from '../team.ts'

/** A CMS with its team, and a site that answers each wish for a page with the HTML given here. */
export const startPreviewing = async (
  name: string,
  htmlFor: (request: IncomingMessage) => Promise<string>,
) => {
  const site = createServer((request, response) => {
    void htmlFor(request).then((html) => response.end(JSON.stringify({ status: 200, html })))
  }).listen(0, '127.0.0.1')
  await once(site, 'listening')
  const { port } = site.address() as AddressInfo
  process.env['SITE_INTERNAL_URL'] = `http://127.0.0.1:${String(port)}`
  const payload = await bootPayload(name)
  const ids = await makeGround(payload)
  const cookies = await signInTeam({ payload, organization: ids.organization })
  return {
    payload,
    ids,
    cookies,
    draftGuide: (data: object = {}) =>
      payload.create({
        collection: 'guides',
        draft: true,
        data: { ...guideData(ids), ...data, _status: 'draft' } as never,
      }),
    haltSite: () => {
      site.closeAllConnections()
      site.close()
    },
    end: async () => {
      delete process.env['SITE_INTERNAL_URL']
      site.close()
      await payload.destroy()
    },
  }
}

export type Previewing = Awaited<ReturnType<typeof startPreviewing>>
