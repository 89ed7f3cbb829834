import { describe, expect, it } from 'vitest'
import { textOf } from './text-of.ts'

describe('textOf', () => {
  it('puts each paragraph and each item on a line', () => {
    expect(textOf('<p>Un <em>mot</em>.</p><ul><li>Deux</li><li>Trois<br>Quatre</li></ul>')).toBe(
      'Un mot.\nDeux\nTrois\nQuatre',
    )
  })

  it('keeps the words of a link, not its address', () => {
    expect(textOf('<p>Le <a href="https://exemple.test">site</a></p>')).toBe('Le site')
  })

  it('reads entities, and leaves what is none', () => {
    expect(textOf('R&amp;B &lt;3 &#233; &#xE9; &quot;x&quot; &rien; &#x110000;')).toBe(
      'R&B <3 é é "x" &rien; \uFFFD',
    )
  })
})
