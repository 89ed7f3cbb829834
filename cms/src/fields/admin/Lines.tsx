'use client'

import { TextareaInput, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useState, type ChangeEvent } from 'react'

const SHORTEST = 3

/** A list of short texts, written one a line: nothing typed waits for a key to be kept. */
export const Lines = ({ field, path: givenPath, readOnly }: TextFieldClientProps) => {
  const { path, value, setValue, showError, disabled } = useField<string[] | null>({
    potentiallyStalePath: givenPath,
  })
  const stored = value ?? []
  const [typed, setTyped] = useState(stored.join('\n'))
  // What was typed may end with a line still empty; the list may also be changed from elsewhere.
  const text = linesOf(typed).join('\n') === stored.join('\n') ? typed : stored.join('\n')
  const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
    setTyped(event.target.value)
    setValue(linesOf(event.target.value))
  }
  const { label, required, admin } = field
  return (
    <TextareaInput
      path={path}
      value={text}
      onChange={change}
      rows={Math.max(SHORTEST, text.split('\n').length)}
      readOnly={readOnly === true || disabled}
      showError={showError}
      required={required === true}
      {...(label === undefined ? {} : { label })}
      {...(admin?.description === undefined ? {} : { description: admin.description })}
    />
  )
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
