import { paths } from '@infos-droits/shared'
import type { APIRoute } from 'astro'
import icon192 from '../../counter/icons/icon-192.png?url'
import icon512 from '../../counter/icons/icon-512.png?url'
import maskable from '../../counter/icons/icon-maskable-512.png?url'
import { COUNTER } from '../../counter/index.ts'

/** Makes desk mode a program of its own on the computer. Source: https://www.w3.org/TR/appmanifest/ */
export const GET: APIRoute = ({ locals }) => {
  const { siteName } = locals.content.settings
  const manifest = {
    name: `${COUNTER.title} – ${siteName}`,
    short_name: COUNTER.title,
    description: COUNTER.description,
    lang: 'fr',
    dir: 'ltr',
    id: paths.counter(),
    start_url: paths.counter(),
    scope: paths.home(),
    display: 'standalone',
    background_color: '#fbf8f3',
    theme_color: '#fbf8f3',
    icons: [
      { src: icon192, sizes: '192x192', type: 'image/png' },
      { src: icon512, sizes: '512x512', type: 'image/png' },
      { src: maskable, sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json' },
  })
}
