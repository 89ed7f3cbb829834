import { DESK as fr } from './labels.fr.ts'
import type { TicketView } from './view.ts'

type Props = {
  label: string
  organizations: TicketView['organizations']
  value: string
  onChange: (id: string) => void
}

/** The partners that may be asked; one that no mail can reach is shown and cannot be chosen. */
export const PartnerChoice = ({ label, organizations, value, onChange }: Props) => (
  <select
    aria-label={label}
    value={value}
    onChange={(event) => {
      onChange(event.target.value)
    }}
  >
    <option value="">{fr.choose}</option>
    {organizations.map(({ id, name, isReachable }) => (
      <option key={id} value={id} disabled={!isReachable}>
        {isReachable ? name : fr.unreachable(name)}
      </option>
    ))}
  </select>
)
