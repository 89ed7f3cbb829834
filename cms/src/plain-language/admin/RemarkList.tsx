import type { Remark } from '@infos-droits/shared/plain-language'
import { adviceOn } from '../advice.ts'
import { PANEL as fr } from '../labels.fr.ts'
import { PassageButton } from './PassageButton.tsx'

const KINDS = ['long', 'word', 'passive', 'acronym'] as const

/** More of a kind than this stay folded. */
const SHOWN = 5

const Items = ({ remarks }: { remarks: readonly Remark[] }) => (
  <ul>
    {remarks.map((remark) => (
      <li key={`${remark.path} ${remark.passage}`}>
        <PassageButton {...remark} />
        <span>{adviceOn(remark)}</span>
      </li>
    ))}
  </ul>
)

/** Remarks by kind, each with its passage, to go to, and a proposal. */
export const RemarkList = ({ remarks }: { remarks: readonly Remark[] }) =>
  KINDS.map((kind) => {
    const own = remarks.filter((remark) => remark.kind === kind)
    if (own.length === 0) return null
    return (
      <div key={kind}>
        <h4>{fr.kinds[kind]}</h4>
        <Items remarks={own.slice(0, SHOWN)} />
        {own.length > SHOWN && (
          <details>
            <summary>{fr.more(own.length - SHOWN)}</summary>
            <Items remarks={own.slice(SHOWN)} />
          </details>
        )}
      </div>
    )
  })
