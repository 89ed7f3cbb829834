'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import { QUEUE as fr } from '../labels.fr.ts'
import type { Page } from '../page.ts'
import type { SavedView } from '../saved-views.ts'
import { addressOf, askedInAddress, fromStart, isNarrowed, searchOf, type Asked } from './asked.ts'
import { BulkBar } from './BulkBar.tsx'
import type { Choice } from './choices.ts'
import { Filters } from './Filters.tsx'
import { KeysPanel } from './KeysPanel.tsx'
import type { Partner } from './partners.ts'
import { SavedViews } from './SavedViews.tsx'
import { SearchTexts } from './SearchTexts.tsx'
import { Rows } from './Rows.tsx'
import { Views, type ViewTab } from './Views.tsx'

type Props = {
  role: 'lead' | 'partner' | 'reception'
  first: Page
  asked: Asked
  views: ViewTab[]
  saved: SavedView[]
  partners: Partner[]
  choices: Choice[]
}

/** The list and what is done in it. Every address also works when it is simply opened. */
export const Queue = ({
  role,
  first,
  asked: askedFirst,
  views,
  saved,
  partners,
  choices,
}: Props) => {
  const router = useRouter()
  const [page, setPage] = useState(first)
  const [asked, setAsked] = useState(askedFirst)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isSearching, setSearching] = useState(false)
  const [areKeysOpen, setKeysOpen] = useState(false)

  const load = useCallback(async (next: Asked): Promise<boolean> => {
    setBusy(true)
    const answer = await fetch(`/api/queue?${searchOf(next)}`).catch(() => null)
    setBusy(false)
    if (answer?.ok !== true) {
      setProblem(fr.problem)
      return false
    }
    setProblem(null)
    setPage((await answer.json()) as Page)
    setAsked(next)
    setChosen(new Set())
    return true
  }, [])
  const go = async (next: Asked) => {
    if (await load(next)) window.history.pushState(null, '', addressOf(next))
  }
  useEffect(() => {
    const back = () => void load(askedInAddress())
    window.addEventListener('popstate', back)
    return () => {
      window.removeEventListener('popstate', back)
    }
  }, [load])

  const isLead = role === 'lead'
  const start = fromStart(asked)
  const isFiltered = isNarrowed(start)
  const view = start['vue'] ?? 'a-traiter'
  const empty = isFiltered ? fr.emptyFiltered : emptyWords(role, view)
  return (
    <>
      <header className="queue__head">
        <h1>{fr.titleOf[role]}</h1>
        <button
          type="button"
          className="own-button own-button--second"
          onClick={() => setKeysOpen(true)}
        >
          {fr.keys.open}
        </button>
      </header>
      <KeysPanel isOpen={areKeysOpen} onClose={() => setKeysOpen(false)} />
      {isLead && <SearchTexts onSearching={setSearching} />}
      <div hidden={isSearching}>
        <Views views={views} current={view} go={(next) => void go(next)} />
        {role !== 'reception' && (
          <SavedViews saved={saved} asked={start} go={(next) => void go(next)} />
        )}
        {role !== 'reception' && (
          <Filters
            key={searchOf(start)}
            asked={start}
            choices={choices}
            go={(next) => void go(next)}
          />
        )}
        <p role="status" className="queue__status">
          {isBusy ? fr.loading : ''}
        </p>
        {problem !== null && <p role="alert">{problem}</p>}
        {isLead && (
          <BulkBar
            rows={page.rows.filter(({ id }) => chosen.has(id))}
            partners={partners}
            onNone={() => setChosen(new Set())}
            onDone={async () => {
              await load(asked)
              // How many each view holds.
              router.refresh()
            }}
          />
        )}
        {page.rows.length === 0 ? (
          <p className="queue__empty">
            {empty} {isFiltered && <a href={addressOf({ vue: view })}>{fr.clear}</a>}
          </p>
        ) : (
          <Rows
            rows={page.rows}
            canChoose={isLead}
            chosen={chosen}
            onChoose={setChosen}
            onKeys={() => setKeysOpen(true)}
          />
        )}
        <Pager page={page} asked={start} go={(next) => void go(next)} />
      </div>
    </>
  )
}

const Pager = ({ page, asked, go }: { page: Page; asked: Asked; go: (next: Asked) => void }) => {
  if (page.next === null && page.previous === null) return null
  const link = (label: string, next: Asked) => (
    <li>
      <a
        href={addressOf(next)}
        onClick={(event) => {
          event.preventDefault()
          go(next)
        }}
      >
        {label}
      </a>
    </li>
  )
  return (
    <nav aria-label={fr.pages} className="queue__pager">
      <ul>
        {page.previous !== null && link(fr.start, asked)}
        {page.previous !== null && link(fr.previous, { ...asked, avant: page.previous })}
        {page.next !== null && link(fr.next, { ...asked, apres: page.next })}
      </ul>
    </nav>
  )
}

const emptyWords = (role: Props['role'], view: string): string =>
  role !== 'lead'
    ? fr.emptyOf[role]
    : view in fr.empty
      ? fr.empty[view as keyof typeof fr.empty]
      : fr.emptyFiltered
