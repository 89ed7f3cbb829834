import { describe, expect, it } from 'vitest'
import { typedAhead, type Field, type Key } from './typed-ahead.ts'

const field = (value: string, start = value.length, end = start): Field => ({
  value,
  selectionStart: start,
  selectionEnd: end,
})
const key = (data: string | null, inputType = 'insertText', isComposing = false): Key => ({
  data,
  inputType,
  isComposing,
})

describe('typedAhead', () => {
  it('writes a letter where the cursor stands', () => {
    expect(typedAhead(field('loye'), key('r'))).toBe('loyer')
    expect(typedAhead(field('loer', 2), key('y'))).toBe('loyer')
  })

  it('writes over what is selected', () => {
    expect(typedAhead(field('un loyer', 0, 3), key('l'))).toBe('lloyer')
  })

  it('takes back one letter', () => {
    expect(typedAhead(field('loyerr'), key(null, 'deleteContentBackward'))).toBe('loyer')
  })

  it('tells nothing of what only the browser knows', () => {
    expect(typedAhead(field('loye'), key('r', 'insertCompositionText', true))).toBeNull()
    expect(typedAhead(field('loye'), key('r', 'insertFromPaste'))).toBeNull()
    expect(typedAhead(field('un loyer', 0, 3), key(null, 'deleteContentBackward'))).toBeNull()
    expect(typedAhead(field(''), key(null, 'deleteContentBackward'))).toBeNull()
    expect(typedAhead(field('👪'), key(null, 'deleteContentBackward'))).toBeNull()
  })
})
