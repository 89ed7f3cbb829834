'use client'
import { useId } from 'react'

/** The field of a code, with what is wrong with it. */
export const CodeField = ({
  label,
  isDigits,
  value,
  onChange,
  problem,
}: {
  label: string
  isDigits: boolean
  value: string
  onChange: (value: string) => void
  problem: string | null
}) => {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {problem !== null && (
        <p role="alert" id={`${id}-problem`} className="second-factor__problem">
          {problem}
        </p>
      )}
      <input
        id={id}
        name="code"
        value={value}
        onChange={(event) => {
          onChange(event.target.value)
        }}
        inputMode={isDigits ? 'numeric' : 'text'}
        autoComplete={isDigits ? 'one-time-code' : 'off'}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        required
        aria-invalid={problem !== null}
        {...(problem === null ? {} : { 'aria-describedby': `${id}-problem` })}
      />
    </>
  )
}
