import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes'
import { restDoor } from '../../src/http/index.ts'
import { ORIGIN } from '../team.ts'

const HANDLERS = {
  GET: REST_GET,
  POST: REST_POST,
  PATCH: REST_PATCH,
  PUT: REST_PUT,
  DELETE: REST_DELETE,
  OPTIONS: REST_OPTIONS,
}

export type Method = keyof typeof HANDLERS

/** Calls the REST API as a browser of the CMS with this cookie does; without one, as nobody. */
export const callRest = async ({
  method = 'GET',
  path,
  cookie,
  body,
  headers = {},
}: {
  method?: Method
  /** After `/api`. */
  path: string
  cookie?: string | undefined
  /** Text and bytes are sent as they are, all else as JSON. */
  body?: unknown
  headers?: Record<string, string>
}): Promise<Response> => {
  const config = import('../../src/payload.config.ts').then((module) => module.default)
  const isRaw = typeof body === 'string' || body instanceof Uint8Array || body instanceof FormData
  const sent = isRaw ? body : JSON.stringify(body)
  const request = new Request(`${ORIGIN}/api${path}`, {
    method,
    headers: {
      ...(cookie === undefined ? {} : { cookie, origin: ORIGIN }),
      ...(body === undefined || isRaw ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined || method === 'GET' ? {} : { body: sent as BodyInit }),
  })
  const [bare = ''] = path.split('?')
  const slug = bare.split('/').filter(Boolean)
  return restDoor(HANDLERS[method](config))(request, { params: Promise.resolve({ slug }) })
}
