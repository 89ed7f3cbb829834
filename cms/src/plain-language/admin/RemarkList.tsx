import type { Remark } from '@infos-droits/shared/plain-language'
import { PANEL as fr } from '../labels.fr.ts'

const KINDS = ['long', 'word', 'passive', 'acronym'] as const

/** More of a kind than this stay folded. */
const SHOWN = 5

const adviceOn = (remark: Remark): string => {
  switch (remark.kind) {
    case 'long':
      return fr.advice.long(remark.words)
    case 'word':
      return fr.advice.word(remark.plain)
    default:
      return fr.advice[remark.kind]
  }
}

const Item = ({ remark }: { remark: Remark }) => (
  <li>
    <q>{remark.passage}</q>
    <span>{adviceOn(remark)}</span>
    <span className="plain-language__small">{remark.where}</span>
  </li>
)

const Items = ({ remarks }: { remarks: readonly Remark[] }) => (
  <ul>
    {remarks.map((remark) => (
      <Item key={`${remark.where} ${remark.passage}`} remark={remark} />
    ))}
  </ul>
)

/** Remarks by kind, each with its passage, a proposal and its place. */
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
