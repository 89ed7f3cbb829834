'use client'

/** One choice of a rule, with its name in sight where the head of the table is not. */
export const Choice = ({
  label,
  value,
  none,
  options,
  onChange,
}: {
  label: string
  value: string
  /** What no choice says. */
  none: string
  options: readonly (readonly [string, string])[]
  onChange: (value: string) => void
}) => (
  <label>
    <span>{label}</span>
    <select
      value={value}
      onChange={(event) => {
        onChange(event.target.value)
      }}
    >
      <option value="">{none}</option>
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  </label>
)
