'use client'
import { useState } from 'react'
import { LETTERS_PAGE as fr } from '../labels.fr.ts'
import type { Template } from '../template.ts'
import { LetterPreview } from './LetterPreview.tsx'
import { post } from './post.ts'

/** What the form needs, plain enough to cross to the browser. */
export type LetterView = {
  key: string
  isSignature: boolean
  /** A signature for those who live in one place: empty is that of all. */
  isOfPlace: boolean
  isNeutral: boolean
  words: Template
  origin: Template
  revision: number
  placeholders: { name: string; means: string; isRequired: boolean }[]
}

type Said = { tone: 'well' | 'problem'; lines: string[] } | null

const isSame = (one: Template, other: Template): boolean =>
  one.subject === other.subject && one.greeting === other.greeting && one.body === other.body

/** The words of one letter: change, see, keep, try, take back. */
export const LetterForm = ({ view, address }: { view: LetterView; address: string }) => {
  const [words, setWords] = useState(view.words)
  const [kept, setKept] = useState({ words: view.words, revision: view.revision })
  const [said, setSaid] = useState<Said>(null)
  const [isBusy, setBusy] = useState(false)
  const isKept = isSame(words, kept.words)
  const set = (part: keyof Template) => (value: string) => {
    setWords((known) => ({ ...known, [part]: value }))
  }

  const run = async (work: () => Promise<Said>) => {
    setBusy(true)
    setSaid(null)
    setSaid(await work())
    setBusy(false)
  }
  const save = () =>
    run(async () => {
      const answer = await post(`${view.key}/save`, { ...words, revision: kept.revision })
      if (!answer.isWell) return { tone: 'problem', lines: answer.lines }
      const { revision } = answer.body as { revision: number }
      setKept({ words, revision })
      return { tone: 'well', lines: [fr.saved] }
    })
  const reset = () =>
    run(async () => {
      const answer = await post(`${view.key}/reset`, {})
      if (!answer.isWell) return { tone: 'problem', lines: answer.lines }
      setWords(view.origin)
      setKept({ words: view.origin, revision: 0 })
      return { tone: 'well', lines: [fr.wasReset] }
    })
  const sendToMe = () =>
    run(async () => {
      const answer = await post(`${view.key}/sample`, {})
      return answer.isWell
        ? { tone: 'well', lines: [fr.sent(address)] }
        : { tone: 'problem', lines: answer.lines }
    })

  return (
    <div className="letters__form">
      {view.isNeutral && <p className="letters__neutral">{fr.neutral}</p>}
      {view.isSignature && <p>{fr.signatureHelp}</p>}
      {!view.isSignature && (
        <>
          <Line
            id="letter-subject"
            label={fr.subject}
            value={words.subject}
            onChange={set('subject')}
          />
          <Line
            id="letter-greeting"
            label={fr.greeting}
            help={fr.greetingHelp}
            value={words.greeting}
            onChange={set('greeting')}
          />
        </>
      )}
      <label htmlFor="letter-body">{view.isSignature ? fr.signature : fr.body}</label>
      <p id="letter-body-help" className="letters__help">
        {view.isOfPlace ? fr.signatureSame : view.isSignature ? '' : fr.bodyHelp}
      </p>
      <textarea
        id="letter-body"
        aria-describedby="letter-body-help"
        lang="fr"
        rows={view.isSignature ? 6 : 16}
        value={words.body}
        onChange={(event) => {
          set('body')(event.target.value)
        }}
      />
      <details open={!view.isNeutral}>
        <summary>{fr.placeholders}</summary>
        <p className="letters__help">{fr.placeholdersHelp}</p>
        <dl>
          {view.placeholders.map(({ name, means, isRequired }) => (
            <div key={name}>
              <dt>
                <code>{`{${name}}`}</code>
              </dt>
              <dd>
                {means}
                {isRequired && <strong> ({fr.required})</strong>}
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <div aria-live="polite">
        {said !== null && (
          <div
            className={`letters__said letters__said--${said.tone}`}
            role={said.tone === 'problem' ? 'alert' : undefined}
          >
            {said.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
      </div>
      <div className="letters__actions">
        <button type="button" className="own-button" disabled={isBusy} onClick={() => void save()}>
          {fr.save}
        </button>
        <button
          type="button"
          className="own-button own-button--second"
          disabled={isBusy || !isKept}
          aria-describedby={isKept ? undefined : 'letter-save-first'}
          onClick={() => void sendToMe()}
        >
          {fr.send}
        </button>
        <button
          type="button"
          className="own-button own-button--second"
          disabled={isBusy || (kept.revision === 0 && isSame(words, view.origin))}
          onClick={() => void reset()}
        >
          {fr.reset}
        </button>
      </div>
      {!isKept && (
        <p id="letter-save-first" className="letters__help">
          {fr.saveFirst}
        </p>
      )}
      <LetterPreview letter={view.key} words={words} />
    </div>
  )
}

const Line = ({
  id,
  label,
  help,
  value,
  onChange,
}: {
  id: string
  label: string
  help?: string
  value: string
  onChange: (value: string) => void
}) => (
  <>
    <label htmlFor={id}>{label}</label>
    {help !== undefined && (
      <p id={`${id}-help`} className="letters__help">
        {help}
      </p>
    )}
    <input
      id={id}
      type="text"
      lang="fr"
      autoComplete="off"
      aria-describedby={help === undefined ? undefined : `${id}-help`}
      value={value}
      onChange={(event) => {
        onChange(event.target.value)
      }}
    />
  </>
)
