import type { APIRoute } from 'astro'
import { makeNewsFeed } from '../../editorial/index.ts'

/** The newest news, for feed readers. */
export const GET: APIRoute = ({ locals: { content } }) =>
  content.news.length === 0
    ? new Response(null, { status: 404 })
    : new Response(makeNewsFeed(content), {
        headers: { 'content-type': 'application/xml; charset=utf-8' },
      })
