'use client'

import {
  DatePicker,
  FieldDescription,
  fieldBaseClass,
  FieldError,
  FieldLabel,
  RenderCustomComponent,
  useField,
  withCondition,
} from '@payloadcms/ui'
import type {
  DateField,
  DateFieldClientProps,
  DateFieldValidation,
  StaticDescription,
} from 'payload'
import { useCallback } from 'react'
import { pickedInParis, shownInParis } from '../paris-picker.ts'

type Validate = NonNullable<NonNullable<Parameters<typeof useField>[0]>['validate']>

type Admin = Omit<NonNullable<DateField['admin']>, 'description'> & {
  className?: string
  description?: StaticDescription
}

/** Payload’s date field as it is, but that its clock is that of Paris, wherever the browser is. */
const Field = ({ field, path: givenPath, readOnly, validate }: DateFieldClientProps) => {
  const { label, required, localized } = field
  const { className, date, description, width, style } = (field.admin ?? {}) as Partial<Admin>
  const checked = useCallback<DateFieldValidation>(
    (value, options) =>
      typeof validate === 'function' ? validate(value, { ...options, required }) : true,
    [validate, required],
  )
  const { customComponents, disabled, path, setValue, showError, value } = useField<string>({
    potentiallyStalePath: givenPath,
    validate: checked as Validate,
  })
  const { AfterInput, BeforeInput, Description, Error, Label } = customComponents ?? {}
  const isFixed = readOnly === true || disabled
  const hasHour = ['dayAndTime', 'timeOnly'].includes(date?.pickerAppearance ?? '')
  const pick = (picked: Date | null) => {
    if (isFixed) return
    // A day is its noon UTC already, wherever it is picked.
    setValue(picked && (hasHour ? pickedInParis(picked) : picked.toISOString()))
  }
  const states = [showError && 'date-time-field--has-error', isFixed && 'read-only']
  const sized = { flex: width ? undefined : '1 1 auto', '--field-width': width, ...style }
  return (
    <div
      className={[fieldBaseClass, 'date-time-field', className, ...states]
        .filter(Boolean)
        .join(' ')}
      style={sized}
    >
      <RenderCustomComponent
        CustomComponent={Label}
        Fallback={
          <FieldLabel label={label} localized={localized} path={path} required={required} />
        }
      />
      <div className={`${fieldBaseClass}__wrap`} id={`field-${path.replaceAll('.', '__')}`}>
        <RenderCustomComponent
          CustomComponent={Error}
          Fallback={<FieldError path={path} showError={showError} />}
        />
        {BeforeInput}
        <DatePicker
          {...date}
          onChange={pick}
          readOnly={isFixed}
          value={value ? shownInParis(value) : value}
        />
        {AfterInput}
      </div>
      <RenderCustomComponent
        CustomComponent={Description}
        Fallback={<FieldDescription description={description} path={path} />}
      />
    </div>
  )
}

export const ParisDateField = withCondition(Field)
