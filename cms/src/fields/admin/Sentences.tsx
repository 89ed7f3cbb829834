'use client'

import {
  FieldDescription,
  FieldError,
  FieldLabel,
  useField,
  useForm,
  useFormSubmitted,
} from '@payloadcms/ui'
import type { ArrayFieldClientProps } from 'payload'
import { useRef } from 'react'
import { FIELDS as fr } from '../labels.fr.ts'
import { SentenceLine } from './SentenceLine.tsx'
import './sentences.css'

/** A list of sentences as plain lines: Enter makes the next one, an empty one goes with Backspace. */
export const Sentences = ({
  field,
  path: givenPath,
  readOnly,
  validate,
}: ArrayFieldClientProps) => {
  const { label, required, maxRows = Infinity, minRows, admin } = field
  const {
    path,
    rows = [],
    showError,
    disabled,
    errorPaths,
  } = useField({
    hasRows: true,
    potentiallyStalePath: givenPath,
    ...(validate === undefined
      ? {}
      : {
          validate: (value: unknown, options: object) =>
            validate(value as never, { ...options, maxRows, minRows, required } as never),
        }),
  })
  const { addFieldRow, removeFieldRow, moveFieldRow } = useForm()
  const isSubmitted = useFormSubmitted()
  const box = useRef<HTMLDivElement>(null)
  const isFixed = readOnly === true || disabled
  const hasRoom = rows.length < maxRows
  const name = typeof label === 'string' ? label : ''

  const focusLine = (index: number) => {
    setTimeout(() => {
      box.current?.querySelectorAll<HTMLElement>('.sentences__line textarea')[index]?.focus()
    }, 0)
  }
  const add = (index: number) => {
    if (!hasRoom) return
    const text = { value: '', initialValue: '', valid: true, passesCondition: true }
    addFieldRow({ path, rowIndex: index, schemaPath: path, subFieldState: { text } })
    focusLine(index)
  }
  const remove = (index: number) => {
    removeFieldRow({ path, rowIndex: index })
    focusLine(Math.max(0, index - 1))
  }

  return (
    <div
      className={`field-type sentences ${showError ? 'error' : ''}`}
      id={`field-${path.replaceAll('.', '__')}`}
      role="group"
      aria-label={name}
      ref={box}
    >
      <FieldLabel as="span" label={label} path={path} required={required === true} />
      <FieldDescription path={path} description={admin?.description} />
      <div className="field-type__wrap">
        <FieldError
          path={path}
          showError={showError && !(isSubmitted && (errorPaths ?? []).length > 0)}
        />
        <ol>
          {rows.map(({ id }, index) => (
            <SentenceLine
              key={id}
              path={`${path}.${index}.text`}
              number={index + 1}
              name={fr.lineNumber(name, index + 1)}
              isFixed={isFixed}
              next={() => {
                add(index + 1)
              }}
              remove={() => {
                remove(index)
              }}
              moveUp={() => {
                moveFieldRow({ path, moveFromIndex: index, moveToIndex: index - 1 })
                focusLine(index - 1)
              }}
            />
          ))}
        </ol>
      </div>
      {!isFixed &&
        (hasRoom ? (
          <button
            type="button"
            className="sentences__add"
            onClick={() => {
              add(rows.length)
            }}
          >
            {fr.addItem}
          </button>
        ) : (
          <p className="field-description">{fr.full(maxRows)}</p>
        ))}
    </div>
  )
}
