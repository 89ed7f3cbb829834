import { describe, expect, it } from 'vitest'
import { makeLetter } from './letter.ts'

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

  it('never lets a line end into the subject', () => {
    expect(letter('x', 'Bonjour\r\nBcc: tous@exemple.example').subject).toBe(
      'Bonjour Bcc: tous@exemple.example',
    )
  })
})
