'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { Fragment, useEffect, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useIsLive } from '../../http/browser/index.ts'
import { FORM as fr } from '../labels.fr.ts'
import { isNew, newPart, type Addable, type Part, type Problem } from '../parts.ts'
import { PartFields } from './PartFields.tsx'
import { post, type Answer } from './post.ts'
import { useLeaveWarning } from './use-leave-warning.ts'

type Props = {
  /** Fingerprint of the page that the form was filled with. */
  base: string
  parts: Part[]
  message: string
  /** Numbers that the page gives beside its own; only the lead changes them. */
  helplines: readonly string[]
}

const NO_PROBLEM: Answer = { isDone: false, problems: [] }

/** A partner’s page to correct. What is typed stays until it has been taken. */
export const CorrectionForm = ({
  base,
  parts: filled,
  message: filledMessage,
  helplines,
}: Props) => {
  const router = useRouter()
  const isLive = useIsLive()
  const [parts, setParts] = useState(filled)
  const [message, setMessage] = useState(filledMessage)
  const typed = JSON.stringify([parts, message])
  /** What the server has. */
  const [sent, setSent] = useState(typed)
  useLeaveWarning({ isOn: typed !== sent, question: fr.leave })
  const [isSending, setSending] = useState(false)
  const [answer, setAnswer] = useState<Answer>(NO_PROBLEM)
  /** What the answer found wrong and nobody has touched since. */
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [messageId, helpId] = [useId(), useId()]
  const said = useRef<HTMLParagraphElement>(null)
  // Said at the end of a long form: the focus goes to the first field that is wrong, else to the words.
  useEffect(() => {
    if (answer === NO_PROBLEM) return
    const [first] = answer.problems
    const field = first === undefined ? null : document.getElementById(`correction-${first.path}`)
    ;(field ?? said.current)?.focus()
  }, [answer])

  const change = (part: Part, field: string) => {
    setParts((before) => before.map((each) => (each.id === part.id ? part : each)))
    setProblems((before) => before.filter(({ path }) => path !== `${part.id}.${field}`))
  }
  // The focus goes where the change is: to what is added, back to the button when it is taken away.
  const add = (kind: Addable) => {
    const part = nextPart(parts, kind)
    flushSync(() => setParts(parts.toSpliced(lastOf(parts, kind) + 1, 0, part)))
    document.getElementById(`correction-${part.id}.name`)?.focus()
  }
  const remove = (part: Part) => {
    flushSync(() => {
      setParts(parts.filter(({ id }) => id !== part.id))
      setProblems(problems.filter(({ path }) => !path.startsWith(`${part.id}.`)))
    })
    document.getElementById(addId(part.kind))?.focus()
  }
  const send = async () => {
    setSending(true)
    const found = await post('/api/corrections/propose', { base, parts, message })
    setSending(false)
    if (!found.isDone) {
      const named = found.problems.map((problem) => namedByPart(parts, problem))
      setAnswer({ ...found, problems: named })
      setProblems(named)
      return
    }
    setSent(typed)
    toast.success(fr.sent)
    // The page says at its head what comes of it.
    window.scrollTo({ top: 0 })
    router.refresh()
  }
  const isMended = answer === NO_PROBLEM || (answer.problems.length > 0 && problems.length === 0)
  return (
    <form
      className="correction__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <fieldset className="correction__fields" disabled={!isLive}>
        <p>{fr.optional}</p>
        {parts.map((part, index) => (
          <Fragment key={part.id}>
            <PartFields
              part={part}
              path={part.id}
              problems={problems}
              helplines={helplines}
              onChange={change}
              {...(isNew(part) ? { onRemove: () => remove(part) } : {})}
            />
            {ADDABLE.filter((kind) => index === lastOf(parts, kind)).map((kind) => (
              <Fragment key={kind}>
                {parts.every((each) => each.kind !== kind) && <p>{fr.none[kind]}</p>}
                <p className="correction__add">
                  <button
                    id={addId(kind)}
                    type="button"
                    className="own-button own-button--second"
                    onClick={() => add(kind)}
                  >
                    {fr.add[kind]}
                  </button>
                </p>
              </Fragment>
            ))}
          </Fragment>
        ))}
        <div className="correction__field">
          <label htmlFor={messageId}>{fr.message}</label>
          <p id={helpId} className="correction__help">
            {fr.messageHelp}
          </p>
          <textarea
            id={messageId}
            lang="fr"
            rows={4}
            aria-describedby={helpId}
            value={message}
            onChange={(event) => setMessage(event.target.value)}
          />
        </div>
        <p ref={said} tabIndex={-1} role="alert" className="correction__said">
          {isMended ? '' : (answer.message ?? fr.network)}
        </p>
        <button type="submit" className="own-button" disabled={isSending}>
          {isSending ? fr.sending : fr.send}
        </button>
      </fieldset>
    </form>
  )
}

/** `1.phone` as `new-1.phone`: a place that is added or taken away moves the numbers, not the names. */
const namedByPart = (parts: readonly Part[], { path, message }: Problem): Problem => {
  const [number = '', field = ''] = path.split('.')
  return { path: `${parts[Number(number)]?.id ?? number}.${field}`, message }
}

const ADDABLE = ['locations', 'services'] as const satisfies Addable[]

const addId = (kind: Part['kind']): string => `correction-add-${kind}`

/** Where the last of a kind stands, or what comes before it: the organization, its places, its services. */
const lastOf = (parts: readonly Part[], kind: Addable): number =>
  parts.findLastIndex((part) => kind === 'services' || part.kind !== 'services')

const nextPart = (parts: readonly Part[], kind: Addable): Part => {
  const numbers = parts.filter(isNew).map(({ id }) => Number(id.slice('new-'.length)))
  return newPart({ kind, number: Math.max(0, ...numbers) + 1 })
}
