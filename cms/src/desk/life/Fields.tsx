'use client'

/** A text field with its label, as the ticket’s panels have them. */
export const TextField = ({
  id,
  label,
  help,
  rows = 4,
  value,
  onChange,
}: {
  id: string
  label: string
  help?: string
  rows?: number
  value: string
  onChange: (value: string) => void
}) => (
  <>
    <label htmlFor={id}>{label}</label>
    {help !== undefined && (
      <p className="ticket-desk__small" id={`${id}-help`}>
        {help}
      </p>
    )}
    <textarea
      id={id}
      lang="fr"
      rows={rows}
      aria-describedby={help === undefined ? undefined : `${id}-help`}
      value={value}
      onChange={(event) => {
        onChange(event.target.value)
      }}
    />
  </>
)

/** A button that is not the main one of the ticket. */
export const Second = ({
  isBusy,
  onClick,
  children,
}: {
  isBusy: boolean
  onClick: () => void
  children: string
}) => (
  <div className="ticket-desk__actions">
    <button
      type="button"
      className="own-button own-button--second"
      disabled={isBusy}
      onClick={onClick}
    >
      {children}
    </button>
  </div>
)
