import { frenchTypography, piecesWithLinks } from '@infos-droits/shared'
import { html, raw } from 'hono/html'

/** A part of a letter: a paragraph, a link that stands alone, or a text written by a person. */
export type Block = { text: string } | { link: string; url: string } | { written: string }

/** What leaves, ready in both forms. */
export type Letter = { subject: string; text: string; html: string }

/** One letter from its blocks: plain text for every reader, and sober HTML that needs no image. */
export const makeLetter = ({
  subject,
  blocks,
  signature,
}: {
  subject: string
  blocks: readonly Block[]
  /** Lines at the foot: the service that writes. */
  signature: readonly string[]
}): Letter => ({
  subject: oneLine(frenchTypography(subject)),
  text: [...blocks.map(blockText), ['-- ', ...signature].join('\n')].join('\n\n') + '\n',
  html: page({ subject, body: blocks.map(blockHtml).join('\n'), signature }),
})

/** Colours of a letter. Said outright, so that a reader that turns them round turns all of them. */
export const LIGHT = { paper: '#ffffff', ink: '#1f1f1f', link: '#1b4965', rule: '#767676' } as const
/** The same where the reader is dark. */
export const DARK = { paper: '#1b1b1b', ink: '#f1f1f1', link: '#9ccbec', rule: '#8f8f8f' } as const

/**
 * Readers keep or drop it, and take the colours of each part or those of the whole: `prefers-color-scheme`
 * is Apple Mail’s and Thunderbird’s, `data-ogsc` Outlook’s.
 */
const darkRules = (before: string): string =>
  [
    `${before}body{background:${DARK.paper}!important;color:${DARK.ink}!important}`,
    `${before}a{color:${DARK.link}!important}`,
  ].join('')
const STYLE = `:root{color-scheme:light dark}@media (prefers-color-scheme:dark){${darkRules('')}}${darkRules('[data-ogsc] ')}`

/** Markup as text; nothing in a letter is waited for. */
const plain = (markup: ReturnType<typeof html>): string => {
  if (markup instanceof Promise) throw new Error('a letter holds no promise')
  return markup.toString()
}

const oneLine = (text: string) => text.replace(/\s*[\r\n]+\s*/g, ' ')

const blockText = (block: Block): string => {
  if ('url' in block) return `${frenchTypography(block.link)}\u00A0:\n${block.url}`
  return 'written' in block ? block.written.trim() : frenchTypography(block.text)
}

const blockHtml = (block: Block): string => {
  if ('url' in block) {
    const label = frenchTypography(block.link)
    return plain(
      html`<p><a href="${block.url}" style="color:${LIGHT.link};font-weight:bold">${label}</a></p>`,
    )
  }
  const written = 'text' in block ? frenchTypography(block.text) : block.written
  return written
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => {
      const lines = paragraph.split('\n').map('text' in block ? escaped : linked)
      return plain(html`<p>${raw(lines.join('<br>'))}</p>`)
    })
    .join('\n')
}

const escaped = (line: string): string => plain(html`${line}`)

/** A line of a person, whose addresses and telephone numbers not every reader makes links of. */
const linked = (line: string): string =>
  piecesWithLinks(line)
    .map(({ text, href }) =>
      href === null
        ? escaped(text)
        : plain(html`<a href="${href}" style="color:${LIGHT.link}">${text}</a>`),
    )
    .join('')

const page = ({
  subject,
  body,
  signature,
}: {
  subject: string
  body: string
  signature: readonly string[]
}) =>
  plain(
    html`<!doctype html>
      <html lang="fr">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <meta name="color-scheme" content="light dark" />
          <meta name="supported-color-schemes" content="light dark" />
          <title>${oneLine(subject)}</title>
          <style>
            ${raw(STYLE)}
          </style>
        </head>
        <body
          style="margin:0;padding:24px;font:17px/1.5 Verdana,Arial,sans-serif;overflow-wrap:anywhere;background:${LIGHT.paper};color:${LIGHT.ink}"
        >
          <div style="max-width:38em;margin:0 auto">
            ${raw(body)}
            <p style="border-top:1px solid ${LIGHT.rule};padding-top:12px;font-size:15px">
              ${raw(signature.map((line) => plain(html`${line}`)).join('<br>'))}
            </p>
          </div>
        </body>
      </html>`,
  )
