import { describe, expect, it } from 'vitest'
import { createSending } from '../../../../public/draft/sending.js'

/** As much of a button as the script uses. */
const button = (value: string): Element => {
  const attributes = new Map([['value', value]])
  return {
    textContent: 'Transmettre',
    getAttribute: (name: string) => attributes.get(name) ?? null,
    hasAttribute: (name: string) => attributes.has(name),
    setAttribute: (name: string, to: string) => void attributes.set(name, to),
    removeAttribute: (name: string) => void attributes.delete(name),
  } as unknown as Element
}

describe('a form of the partner’s page', () => {
  it('is sent once, however often it is pressed, and its button says so', () => {
    const sending = createSending({ word: 'Envoi…' })
    const pressed = button('propose')
    expect(sending.ask(pressed)).toBe('first')
    expect(pressed.textContent).toBe('Envoi…')
    expect(pressed.getAttribute('aria-disabled')).toBe('true')
    expect([sending.ask(pressed), sending.ask(button('save_draft'))]).toEqual(['no', 'no'])
    expect(sending.isLeaving()).toBe(false)
    sending.allow()
    expect(sending.ask(pressed)).toBe('go')
    expect(sending.isLeaving()).toBe(true)
    expect(sending.ask(pressed)).toBe('no')
  })

  it('may be sent again when nothing left, or when the browser shows the page again', () => {
    const sending = createSending({ word: 'Envoi…' })
    const pressed = button('propose')
    sending.ask(pressed)
    sending.back()
    expect(pressed.textContent).toBe('Transmettre')
    expect(pressed.hasAttribute('aria-disabled')).toBe(false)
    expect(sending.ask(pressed)).toBe('first')
  })

  it('says nothing of a search', () => {
    const sending = createSending({ word: 'Envoi…' })
    const found = button('find')
    sending.ask(found)
    expect(found.textContent).toBe('Transmettre')
  })
})
