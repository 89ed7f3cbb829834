import type { APIRoute } from 'astro'
import { counterData } from '../../counter/index.ts'

export const GET: APIRoute = ({ locals }) =>
  new Response(JSON.stringify(counterData(locals.content)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
