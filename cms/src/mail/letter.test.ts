import { describe, expect, it } from 'vitest'
import { DARK, LIGHT, makeLetter } from './letter.ts'

const letter = (written: string, subject = 'Réponse à votre question') =>
  makeLetter({
    subject,
    blocks: [
      { text: 'Bonjour,' },
      { written },
      { link: 'Lire', url: 'https://exemple.example/?a=1&b=2' },
    ],
    signature: ['Le site', 'La ville'],
  })

describe('makeLetter', () => {
  it('keeps every word in the plain text and in the HTML', () => {
    const { text, html } = letter('Première ligne.\nDeuxième ligne.\n\nNouveau paragraphe.')
    expect(text).toContain('Première ligne.\nDeuxième ligne.\n\nNouveau paragraphe.')
    expect(html).toContain('<p>Première ligne.<br>Deuxième ligne.</p>\n<p>Nouveau paragraphe.</p>')
    expect(text).toContain('https://exemple.example/?a=1&b=2')
    expect(html).toContain('href="https://exemple.example/?a=1&amp;b=2"')
  })

  it('shows what looks like markup as it was written', () => {
    const { html } = letter('<script>alert(1)</script> & « a < b »')
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; « a &lt; b »')
  })

  it('makes links of the addresses and telephone numbers of an answer, of nothing else', () => {
    const { html, text } = letter('Voyez https://exemple.example/a?b=1&c="x" ou le 01 39 50 84 72.')
    expect(html).toContain('<a href="https://exemple.example/a?b=1&amp;c="')
    expect(html).toContain('<a href="tel:+33139508472"')
    expect(html).not.toContain('c="x"')
    expect(text).toContain('ou le 01 39 50 84 72.')
  })

  it('never lets a line end into the subject', () => {
    expect(letter('x', 'Bonjour\r\nBcc: tous@exemple.example').subject).toBe(
      'Bonjour Bcc: tous@exemple.example',
    )
  })

  it('asks for no picture and nothing from elsewhere', () => {
    const { html } = letter('Texte')
    expect(html).not.toMatch(/<img|background-image|url\(|@import|<link|src=/)
  })

  it('can be read in a light and in a dark reader', () => {
    for (const { paper, ink, link } of [LIGHT, DARK])
      for (const colour of [ink, link]) expect(contrast(colour, paper)).toBeGreaterThan(4.5)
    const { html } = letter('Texte')
    expect(html).toContain(`background:${LIGHT.paper};color:${LIGHT.ink}`)
    expect(html).toContain('@media (prefers-color-scheme:dark)')
  })
})

/** WCAG 2.2, « contrast ratio ». */
const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
