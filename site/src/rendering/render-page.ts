import { AppError } from '@infos-droits/shared'
import { memoryRequest } from './memory-request.ts'
import { memoryResponse, type RenderedPage } from './memory-response.ts'
import type { PageHandler } from './page-handler.ts'

export type { RenderedPage } from './memory-response.ts'

const TIMEOUT_MS = 30_000

/**
 * Renders one address through the built pages, inside this process and without a socket. A page that
 * does not exist comes back with status 404, one that failed with 500.
 *
 * @throws AppError `page.failed` when nothing whole came out.
 */
export const renderPage = async ({
  handler,
  address,
  siteUrl,
  locals,
  timeoutMs = TIMEOUT_MS,
}: {
  handler: PageHandler
  /** Path of the page; give no query: Astro writes addresses in its error messages. */
  address: string
  siteUrl: string
  locals: App.Locals
  timeoutMs?: number
}): Promise<RenderedPage> => {
  const request = memoryRequest({ address, siteUrl })
  const { response, rendered, refuse } = memoryResponse(request)
  const late = setTimeout(() => {
    refuse(new Error(`no answer in ${String(timeoutMs)} ms`))
  }, timeoutMs)
  try {
    const next = (error?: unknown) => {
      if (error === undefined) response.writeHead(404).end()
      else refuse(error)
    }
    Promise.resolve(handler(request, response, next, locals)).catch(refuse)
    return await rendered
  } catch (cause) {
    const message = `La page ${address} n’a pas pu être fabriquée.`
    throw new AppError({ code: 'page.failed', message, cause })
  } finally {
    clearTimeout(late)
  }
}
