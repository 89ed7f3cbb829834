'use client'
import { useEffect, useRef, useState } from 'react'
import { mergeBlocks, mergedText, offered, type Choice, type Taken } from '../texts/merge.ts'
import type { Merge } from '../texts/reconcile.ts'
import { bringInSight } from './in-sight.ts'
import { VALIDATION as fr } from './validation.fr.ts'

type Props = { merge: Merge; mine: string; onSettled: (text: string) => void }

/** Two versions of one text, passage by passage: what to take of each. Nothing that was typed is lost. */
export const MergePanel = ({ merge, mine, onSettled }: Props) => {
  const { base, theirs, by, isProposal = false } = merge
  const blocks = mergeBlocks({ base, theirs, mine })
  const [taken, setTaken] = useState<Record<number, Taken>>({})
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => bringInSight(heading.current), [])
  return (
    <section className="ticket-desk__merge" aria-labelledby="ticket-merge">
      <h3 id="ticket-merge" ref={heading} tabIndex={-1}>
        {isProposal ? fr.proposalTitle(by) : fr.mergeTitle(by)}
      </h3>
      <p>{isProposal ? fr.proposalHelp : fr.mergeHelp}</p>
      {isProposal && (
        <div className="ticket-desk__actions">
          <button
            type="button"
            className="own-button own-button--second"
            onClick={() => onSettled(mine)}
          >
            {fr.keepMine}
          </button>
          <button
            type="button"
            className="own-button own-button--second"
            onClick={() => onSettled(theirs)}
          >
            {fr.takeProposal}
          </button>
        </div>
      )}
      {blocks.map((block, index) =>
        'same' in block ? (
          <p key={index} className="ticket-desk__text">
            {block.same}
          </p>
        ) : (
          <Passage
            key={index}
            id={`ticket-merge-${String(index)}`}
            choice={block}
            by={by}
            taken={taken[index] ?? offered(block)}
            onTaken={(one) => setTaken((before) => ({ ...before, [index]: one }))}
          />
        ),
      )}
      <div className="ticket-desk__actions">
        <button
          type="button"
          className="own-button"
          onClick={() => {
            const all = blocks.map((block, index) =>
              'same' in block ? 'mine' : (taken[index] ?? offered(block)),
            )
            onSettled(mergedText(blocks, all))
          }}
        >
          {fr.mergeDone}
        </button>
      </div>
    </section>
  )
}

type PassageProps = {
  id: string
  choice: Choice
  by: string
  taken: Taken
  onTaken: (taken: Taken) => void
}

const Passage = ({ id, choice, by, taken, onTaken }: PassageProps) => {
  const texts = { mine: choice.mine, theirs: choice.theirs }
  const options: Taken[] =
    choice.mine === '' || choice.theirs === '' ? ['mine', 'theirs'] : ['mine', 'theirs', 'both']
  return (
    <fieldset>
      <legend>{fr.passage[choice.changedBy ?? 'both'](by)}</legend>
      {options.map((option) => (
        <div key={option}>
          <label>
            <input
              type="radio"
              name={id}
              checked={taken === option}
              onChange={() => onTaken(option)}
            />{' '}
            {fr.take[option](by)}
          </label>
          {option !== 'both' && (
            <div className="ticket-desk__text">
              {texts[option] === '' ? <em>{fr.nothing}</em> : texts[option]}
            </div>
          )}
        </div>
      ))}
    </fieldset>
  )
}
