import { expect, it } from 'vitest'
import { actionOf, type Key, type Place } from './keys.ts'

const press = (place: Place, key: string, held: Partial<Key> = {}) =>
  actionOf(place, { key, alt: false, ctrl: false, meta: false, isComposing: false, ...held })

const TYPED = Array.from("abcdefghijklmnopqrstuvwxyzéèàçêABMPS0123456789 ’'?+/-.,!")

it('never takes what is typed into the field', () => {
  expect(TYPED.filter((key) => press('field', key) !== null)).toEqual([])
  const ways = [{ isComposing: true }, { ctrl: true, alt: true }, { meta: true }]
  for (const held of ways) expect(press('field', 'p', held)).toBeNull()
})

it('acts from the field with Alt', () => {
  const actions = ['p', 'M', 's', 'a', '+', '?'].map((key) => press('field', key, { alt: true }))
  expect(actions).toEqual(['print', 'mail', 'text', 'add', 'add', 'help'])
})

it('acts with one letter in the results, where the focus is on what it acts on', () => {
  const keys = ['p', 'M', 's', 'a', '+', '?', '/', 'ArrowDown', 'ArrowUp', 'Home', 'End']
  expect(keys.map((key) => press('results', key))).toEqual([
    ...['print', 'mail', 'text', 'add', 'add', 'help', 'field'],
    ...['next', 'previous', 'first', 'last'],
  ])
  expect(press('results', 'x')).toBeNull()
})

it('leaves Enter, Tab and the browser’s own keys alone', () => {
  for (const place of ['field', 'results'] as const) {
    for (const key of ['Enter', 'Tab', 'Backspace', 'F5']) expect(press(place, key)).toBeNull()
    expect(press(place, 'p', { ctrl: true })).toBeNull()
  }
})

it('does nothing elsewhere in the page', () => {
  const keys = [...TYPED, 'Escape', 'ArrowDown']
  expect(keys.filter((key) => press('elsewhere', key) !== null)).toEqual([])
  expect(press('elsewhere', 'p', { alt: true })).toBeNull()
})

it('clears with Escape from the field and from the results', () => {
  expect([press('field', 'Escape'), press('results', 'Escape')]).toEqual(['clear', 'clear'])
})
