import { createHash } from 'node:crypto'

/** In its own colours, whatever the page’s and the reader’s are; not printed over the page. */
export const BAND_STYLE =
  '.apercu{background:#ffe08a;color:#241a00;border-bottom:4px solid #8a5a00;padding:.75rem 1rem;font:1rem/1.5 Verdana,"DejaVu Sans",Arial,sans-serif}' +
  '.apercu p{margin:0;max-width:none}.apercu p+p{margin-top:.25rem}' +
  '.apercu a{color:#241a00;display:inline-block;min-height:2rem;padding:.25rem 0;margin-right:1rem}' +
  '.apercu a[aria-current]{font-weight:bold;text-decoration:none}'

const HEAD =
  '<meta name="robots" content="noindex, nofollow"><meta name="referrer" content="no-referrer">'

/**
 * The page of a draft as who has a link sees it: a band at its head, kept out of search engines, its name said to be a
 * preview. For pages that need nothing else, made by our own templates.
 *
 * @param band escaped markup.
 */
export const dressed = ({
  html,
  band,
  titled,
}: {
  html: string
  band: string
  titled: (title: string) => string
}): string =>
  html
    .replace(/<title>([^<]*)<\/title>/, (_, title: string) => `<title>${titled(title)}</title>`)
    .replace(/<head\b[^>]*>/, (head) => `${head}${HEAD}`)
    .replace('</head>', () => `<style>${BAND_STYLE}</style></head>`)
    .replace(/<body\b[^>]*>/, (body) => `${body}${band}`)

/**
 * What a page may load: the styles that stand in it, by their digest, and pictures and letters that stand in it.
 * Nothing runs, nothing is sent, nobody frames it. Source: https://www.w3.org/TR/CSP3/#matching-elements
 */
export const policyOf = (html: string): string => {
  const styles = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(
    ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  )
  return [
    "default-src 'none'",
    `style-src ${[...new Set(styles)].join(' ')}`,
    'img-src data:',
    'font-src data:',
    ...CLOSED,
  ].join('; ')
}

const CLOSED = ["form-action 'none'", "base-uri 'none'", "frame-ancestors 'none'"]

/** The same for a page that says why there is none: our own style sheet. */
export const PLAIN_POLICY = ["default-src 'none'", "style-src 'self'", ...CLOSED].join('; ')
