import { useEffect, useRef } from 'react'

/**
 * Asks before what was typed is lost: by the browser where the page is closed or loaded anew, by the same
 * kind of question where a link of the admin or the Back button would change the screen without loading it.
 */
export const useLeaveWarning = ({ isOn, question }: { isOn: boolean; question: string }): void => {
  useLinkWarning({ isOn, question })
  useBackWarning({ isOn, question })
}

type Warning = { isOn: boolean; question: string }

const onClose = (event: BeforeUnloadEvent) => event.preventDefault()

const useLinkWarning = ({ isOn, question }: Warning): void => {
  useEffect(() => {
    if (!isOn) return
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      // A link that loads another page is asked about by the browser too: once is enough.
      if (link === null || !leavesThisScreen(link, event)) return
      if (window.confirm(question)) {
        window.removeEventListener('beforeunload', onClose)
        return
      }
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('beforeunload', onClose)
    // Before the router hears of it.
    document.addEventListener('click', onClick, true)
    return () => {
      window.removeEventListener('beforeunload', onClose)
      document.removeEventListener('click', onClick, true)
    }
  }, [isOn, question])
}

/**
 * Back cannot be refused, so that the first one only leads to the same screen once more: an entry of the
 * history is laid over it with the first word that is typed, and laid again when who typed stays. The
 * entry under it says so itself, for the form is made anew once its words are sent.
 */
const useBackWarning = ({ isOn, question }: Warning): void => {
  const isLaid = useRef(false)
  useEffect(() => {
    if (!isOn || isLaid.current) return
    isLaid.current = true
    layOver()
  }, [isOn])
  useEffect(() => {
    const onBack = ({ state }: PopStateEvent) => {
      if (!isUnder(state)) return
      if (isOn && !window.confirm(question)) {
        layOver()
        return
      }
      window.removeEventListener('beforeunload', onClose)
      history.back()
    }
    window.addEventListener('popstate', onBack)
    return () => window.removeEventListener('popstate', onBack)
  }, [isOn, question])
}

const UNDER = { isUnderTypedWords: true }

const isUnder = (state: unknown): boolean =>
  typeof state === 'object' &&
  state !== null &&
  'isUnderTypedWords' in state &&
  state.isUnderTypedWords === true

const layOver = () => {
  const state: unknown = history.state
  const kept = typeof state === 'object' ? state : {}
  history.replaceState({ ...kept, ...UNDER }, '')
  history.pushState({ ...kept, isUnderTypedWords: undefined }, '', location.href)
}

const leavesThisScreen = (link: HTMLAnchorElement, event: MouseEvent): boolean => {
  const isElsewhere = link.target === '_blank' || link.hasAttribute('download')
  const isNewTab = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0
  const here = new URL(location.href)
  const there = new URL(link.href, here)
  const isHere = there.pathname === here.pathname && there.search === here.search
  return !isElsewhere && !isNewTab && !isHere && there.protocol.startsWith('http')
}
