import type { APIRoute } from 'astro'
import worker from '../../counter/worker/main.ts?worker&url'

/** An address that never changes, for the browser to look for a newer worker at. */
export const GET: APIRoute = () =>
  new Response(`importScripts(${JSON.stringify(worker)})\n`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  })
