'use client'

import { FieldError, FieldPathContext, useField } from '@payloadcms/ui'
import type { KeyboardEvent } from 'react'
import { FIELDS as fr } from '../labels.fr.ts'

/** Letters that a line of the box holds, about. */
const LINE_LENGTH = 80

type Props = {
  path: string
  number: number
  /** What the line is called, for those who do not see it. */
  name: string
  isFixed: boolean
  next: () => void
  remove: () => void
  moveUp: () => void
}

/** One sentence, as long as it is, with its two buttons. */
export const SentenceLine = ({ path, number, name, isFixed, next, remove, moveUp }: Props) => {
  const { value, setValue, showError, customComponents } = useField<string | null>({ path })
  const text = value ?? ''
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const isPlainEnter = event.key === 'Enter' && !event.nativeEvent.isComposing
    if (isPlainEnter) next()
    else if (event.key === 'Backspace' && text === '') remove()
    else return
    event.preventDefault()
  }
  return (
    <li className={`sentences__line field-type ${showError ? 'error' : ''}`}>
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <div className="sentences__row">
          <textarea
            id={`field-${path.replaceAll('.', '__')}`}
            aria-label={name}
            // Where the box does not grow by itself.
            rows={Math.ceil(Math.max(text.length, 1) / LINE_LENGTH)}
            value={text}
            disabled={isFixed}
            onKeyDown={onKey}
            onChange={(event) => {
              setValue(event.target.value.replace(/\s*\n\s*/g, ' '))
            }}
          />
          {!isFixed && (
            <>
              <button
                type="button"
                aria-label={fr.moveUp(number)}
                disabled={number === 1}
                onClick={moveUp}
              >
                ↑
              </button>
              <button type="button" aria-label={fr.removeLine(number)} onClick={remove}>
                ×
              </button>
            </>
          )}
        </div>
        <FieldPathContext value={path}>{customComponents?.AfterInput}</FieldPathContext>
      </div>
    </li>
  )
}
