'use client'

import { useEffect, useState } from 'react'
import type { DraftAnswer, View } from '../answer.ts'
import { PREVIEW as fr } from '../labels.fr.ts'

/** Nothing is asked while somebody types. */
const PAUSE_MS = 600

type Page = Extract<DraftAnswer, { kind: 'page' }>

/** What came last, and the last page, which stays in sight while a draft is not complete. */
type Draft = { answer: DraftAnswer | null; page: Page | null; isBusy: boolean }

const NOTHING: Draft = { answer: null, page: null, isBusy: true }

/** The draft as the form beside has it: the admin tells of each change (`payload-live-preview`). */
export const useDraft = ({ collection, id }: { collection: string; id: string }) => {
  const [draft, setDraft] = useState<Draft>(NOTHING)
  const [view, setView] = useState<View>('page')
  const data = useFormBeside()
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const timer = setTimeout(
      () => {
        setDraft((last) => ({ ...last, isBusy: true }))
        void ask({ address: `/api/preview/${collection}/${id}`, data, view, signal }).then(
          (answer) => {
            if (signal.aborted) return
            setDraft(({ page }) => ({
              answer,
              page: answer.kind === 'page' ? answer : page,
              isBusy: false,
            }))
          },
        )
      },
      data === null ? 0 : PAUSE_MS,
    )
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [collection, id, data, view])
  return { ...draft, view, choose: setView }
}

/** What the form holds (JSON), told by the window that holds the form; null at first. */
const useFormBeside = (): string | null => {
  const [data, setData] = useState<string | null>(null)
  useEffect(() => {
    const hear = (event: MessageEvent<unknown>) => {
      const { data: message } = event
      if (event.origin !== window.location.origin || !isChange(message)) return
      setData(JSON.stringify(message.data))
    }
    window.addEventListener('message', hear)
    const form: unknown = window.opener ?? window.parent
    if (form !== window)
      (form as Window).postMessage(
        { type: 'payload-live-preview', ready: true },
        window.location.origin,
      )
    return () => {
      window.removeEventListener('message', hear)
    }
  }, [])
  return data
}

const isChange = (message: unknown): message is { data: object } =>
  message !== null &&
  typeof message === 'object' &&
  'type' in message &&
  message.type === 'payload-live-preview' &&
  'data' in message &&
  message.data !== null &&
  typeof message.data === 'object'

const failed: DraftAnswer = {
  kind: 'problem',
  cause: 'silent',
  title: fr.notYetTitle,
  lines: [fr.failed],
}

const ask = async ({
  address,
  data,
  view,
  signal,
}: {
  address: string
  data: string | null
  view: View
  signal: AbortSignal
}): Promise<DraftAnswer> => {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: `{"view":"${view}","data":${data ?? 'null'}}`,
      signal,
    })
    if (response.ok) return (await response.json()) as DraftAnswer
    const body: unknown = await response.json()
    const isSaid = body !== null && typeof body === 'object' && 'message' in body
    return isSaid ? { ...failed, lines: [String(body.message)] } : failed
  } catch {
    return failed
  }
}
