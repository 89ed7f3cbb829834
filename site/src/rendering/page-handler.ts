import type { IncomingMessage, ServerResponse } from 'node:http'

/** The built Astro site as `@astrojs/node` exports it in middleware mode. */
export type PageHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
  locals: App.Locals,
) => unknown
